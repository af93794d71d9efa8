#include "core/base32.h"
#include "sandbox/store/encryptedids.h"
#include "sandboxcaller.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);
const QString identifier =
    QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.20220000001.001.Y");
const QString account = QStringLiteral("11510000000000019E.003");

} // namespace

// Encrypted identifiers: what they hold, what they hide, and how often they serve.
class TestSandboxEncrypted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void base32KnowsItsVectors_data();
    void base32KnowsItsVectors();
    void bothFormsOpen();
    void contentIsHiddenAndTimesAreInTheClear();
    void everyChangedBitIsForged();
    void anythingElseIsForged();
    void expiredIsToldFromForged();
    void servesOnce();
    void oldKeysStayReadable();
    void anotherPlatformCannotRead();
    void phoneToCounterOverHttp();
    void statusesOverHttp();
    void informationOnlyByGrant();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<SettableClock> m_clock;
    std::unique_ptr<EncryptedIds> m_ids;
};

void TestSandboxEncrypted::init()
{
    m_ids.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<SettableClock>(start);
    m_ids = std::make_unique<EncryptedIds>(
        std::make_shared<Database>(m_folder->filePath(QStringLiteral("ids.sqlite"))), m_clock);
    QVERIFY(m_ids->prepare());
}

void TestSandboxEncrypted::base32KnowsItsVectors_data()
{
    // RFC 4648 section 10, without the padding.
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("f") << QByteArray("f") << QByteArray("MY");
    QTest::newRow("fo") << QByteArray("fo") << QByteArray("MZXQ");
    QTest::newRow("foo") << QByteArray("foo") << QByteArray("MZXW6");
    QTest::newRow("foob") << QByteArray("foob") << QByteArray("MZXW6YQ");
    QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("MZXW6YTB");
    QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("MZXW6YTBOI");
}

void TestSandboxEncrypted::base32KnowsItsVectors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase32(bytes), text);
    QCOMPARE(fromBase32(QString::fromLatin1(text)), std::optional(bytes));
    QCOMPARE(fromBase32(QString::fromLatin1(text.toLower())), std::optional(bytes));
    QVERIFY(!fromBase32(QString(QString::fromLatin1(text) + u'1')));
}

void TestSandboxEncrypted::bothFormsOpen()
{
    for (const auto form : {IdentifierForm::Base64Url, IdentifierForm::Base32}) {
        const auto token = m_ids->make({identifier, account}, 300, form);
        QVERIFY(token);
        QVERIFY2(token->text.size() <= 300, qPrintable(token->text));
        const auto opened = m_ids->open(u' ' + token->text + u'\n');
        QVERIFY(opened);
        QCOMPARE(opened->state, TokenState::Good);
        QCOMPARE(opened->content.identifier, identifier);
        QCOMPARE(opened->content.account, account);
        QCOMPARE(opened->issued, start);
        QCOMPARE(opened->expires, start.addSecs(300));
    }
    const auto scanned = m_ids->make({identifier, account}, 300, IdentifierForm::Base32);
    QCOMPARE(m_ids->open(scanned->text.toLower())->state, TokenState::Good);
}

void TestSandboxEncrypted::contentIsHiddenAndTimesAreInTheClear()
{
    const auto token = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    const auto again = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    QVERIFY(token && again);
    QVERIFY(token->text != again->text);
    const QByteArray raw = EncryptedIds::rawOf(token->text);
    QVERIFY(!raw.contains("11100000000013338W011"));
    QVERIFY(!raw.contains("11510000000000019E"));
    QCOMPARE(raw.at(0), char(1));
    QCOMPARE(raw.mid(3, 5).toHex().toLongLong(nullptr, 16), start.toSecsSinceEpoch());
    QCOMPARE(raw.mid(8, 5).toHex().toLongLong(nullptr, 16), start.toSecsSinceEpoch() + 300);
}

void TestSandboxEncrypted::everyChangedBitIsForged()
{
    const auto token = m_ids->make({identifier, account}, 300, IdentifierForm::Base32);
    QVERIFY(token);
    const QByteArray raw = EncryptedIds::rawOf(token->text);
    for (qsizetype i = 0; i < raw.size() * 8; ++i) {
        QByteArray changed = raw;
        changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << (i % 8)));
        const auto opened = m_ids->open(QString::fromLatin1(toBase32(changed)));
        QVERIFY(opened);
        QCOMPARE(opened->state, TokenState::Forged);
        QVERIFY(opened->content.identifier.isEmpty());
    }
}

void TestSandboxEncrypted::anythingElseIsForged()
{
    const auto token = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    QVERIFY(token);
    for (const QString &text :
         {QString(), QStringLiteral("AQ"), QStringLiteral("证照"), QString(2000, u'A'),
          QString(token->text.chopped(1)), QString(token->text + u'A'), identifier}) {
        const auto opened = m_ids->open(text);
        QVERIFY(opened);
        QCOMPARE(opened->state, TokenState::Forged);
    }
}

void TestSandboxEncrypted::expiredIsToldFromForged()
{
    const auto token = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    QVERIFY(token);
    m_clock->advance(299);
    QCOMPARE(m_ids->open(token->text)->state, TokenState::Good);
    m_clock->advance(1);
    QCOMPARE(m_ids->open(token->text)->state, TokenState::Expired);
}

void TestSandboxEncrypted::servesOnce()
{
    const auto token = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    const auto opened = m_ids->open(token->text);
    QVERIFY(opened);
    QVERIFY(*m_ids->redeem(*opened));
    QVERIFY(!*m_ids->redeem(*opened));
    QCOMPARE(m_ids->open(token->text)->state, TokenState::Used);
}

void TestSandboxEncrypted::oldKeysStayReadable()
{
    const auto before = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    QVERIFY(m_ids->rotateKey());
    const auto after = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    QCOMPARE(m_ids->open(before->text)->state, TokenState::Good);
    QCOMPARE(m_ids->open(after->text)->state, TokenState::Good);
    QVERIFY(EncryptedIds::rawOf(before->text).mid(1, 2) !=
            EncryptedIds::rawOf(after->text).mid(1, 2));
}

void TestSandboxEncrypted::anotherPlatformCannotRead()
{
    QTemporaryDir folder;
    EncryptedIds other(std::make_shared<Database>(folder.filePath(QStringLiteral("ids.sqlite"))),
                       m_clock);
    QVERIFY(other.prepare());
    const auto token = m_ids->make({identifier, account}, 300, IdentifierForm::Base64Url);
    QCOMPARE(other.open(token->text)->state, TokenState::Forged);
}

namespace {

struct Desk
{
    QTemporaryDir folder;
    std::shared_ptr<SettableClock> clock = std::make_shared<SettableClock>(start);
    std::unique_ptr<SandboxServer> server;
    std::unique_ptr<SandboxCaller> phone;
    std::unique_ptr<SandboxCaller> counter;
    std::unique_ptr<SandboxCaller> copies;

    Desk()
    {
        SandboxOptions options;
        options.directory = folder.path();
        options.qrInRows = true;
        server = std::move(*SandboxServer::start(options, clock));
        phone = std::make_unique<SandboxCaller>(*server, *clock, QStringLiteral("phone"));
        counter = std::make_unique<SandboxCaller>(*server, *clock);
        copies = std::make_unique<SandboxCaller>(*server, *clock, QStringLiteral("copies"));
        for (SandboxCaller *caller : {phone.get(), counter.get(), copies.get()})
            caller->authorise();
    }
    [[nodiscard]] QJsonArray tokens() const
    {
        return phone
            ->call(QStringLiteral("GetEncryptedIDByHolder"),
                   {{QStringLiteral("CertificateHolderCode"), server->suggestions().first().code}})
            .rows();
    }
    [[nodiscard]] RawReply redeem(const QString &token) const
    {
        return counter->call(QStringLiteral("GetCertificateFileByEncryptedID"),
                             {{QStringLiteral("EncryptedID"), token},
                              {QStringLiteral("UseFor"), QStringLiteral("02")}});
    }
    [[nodiscard]] RawReply inform(const SandboxCaller &caller, const QString &token) const
    {
        return caller.call(QStringLiteral("GetCertificateDataByEncryptedID"),
                           {{QStringLiteral("EncryptedID"), token}});
    }
};

QString member(const QJsonValue &row, const char *name)
{
    return row.toObject().value(QLatin1StringView(name)).toString();
}

} // namespace

void TestSandboxEncrypted::phoneToCounterOverHttp()
{
    const Desk desk;
    const QJsonArray rows = desk.tokens();
    QVERIFY(rows.size() >= 5);
    QVERIFY(!rows.first().toObject().contains(QStringLiteral("certificateID")));
    QVERIFY(!member(rows.first(), "certificateType").isEmpty());
    const QByteArray picture = QByteArray::fromBase64(member(rows.first(), "qrCode").toLatin1());
    QVERIFY(picture.startsWith("\x89PNG"));
    const QString token = member(rows.first(), "encryptedID");
    const RawReply information = desk.inform(*desk.counter, token);
    QCOMPARE(information.answerStatus(), 0);
    QCOMPARE(information.rows().size(), 1);
    const RawReply answer = desk.redeem(token);
    QCOMPARE(answer.answerStatus(), 0);
    QCOMPARE(member(answer.rows().first(), "certificateNumber"),
             member(information.rows().first(), "certificateNumber"));
    QCOMPARE(desk.counter->get(member(answer.rows().first(), "fileUrl")).status, 200);
}

void TestSandboxEncrypted::statusesOverHttp()
{
    const Desk desk;
    const QJsonArray rows = desk.tokens();
    const QString used = member(rows.at(0), "encryptedID");
    const QString late = member(rows.at(1), "encryptedID");
    QCOMPARE(desk.redeem(used).answerStatus(), 0);
    QCOMPARE(desk.redeem(used).answerStatus(), 303);
    QCOMPARE(desk.inform(*desk.counter, used).answerStatus(), 303);
    QCOMPARE(desk.redeem(late.chopped(4) + QStringLiteral("AAAA")).answerStatus(), 301);
    desk.clock->advance(301);
    QCOMPARE(desk.redeem(late).answerStatus(), 302);
    QCOMPARE(desk.inform(*desk.counter, late).answerStatus(), 302);
}

void TestSandboxEncrypted::informationOnlyByGrant()
{
    const Desk desk;
    const QString token = member(desk.tokens().first(), "encryptedID");
    const RawReply reply = desk.inform(*desk.copies, token);
    QCOMPARE(reply.answerStatus(), 0);
    QVERIFY(reply.rows().isEmpty());
    const QString picture = reply.json()
                                .value(QLatin1StringView("data"))
                                .toObject()
                                .value(QLatin1StringView("qrCode"))
                                .toString();
    QVERIFY(QByteArray::fromBase64(picture.toLatin1()).startsWith("\x89PNG"));
    // The phone may ask for its codes, and for nothing else.
    QCOMPARE(
        desk.phone
            ->call(QStringLiteral("Retrieval"), {{QStringLiteral("CertificateHolderCode"),
                                                  desk.server->suggestions().first().code},
                                                 {QStringLiteral("UseFor"), QStringLiteral("01")}})
            .answerStatus(),
        100);
}

QTEST_GUILESS_MAIN(TestSandboxEncrypted)
#include "tst_sandbox_encrypted.moc"
