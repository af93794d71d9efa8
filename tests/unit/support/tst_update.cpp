#include "support/update.h"

#include "core/file.h"
#include "texts/updatetext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

Q_DECLARE_METATYPE(lc::support::UpdateState)

namespace {

const QByteArray package = QByteArrayLiteral("the whole package\n").repeated(100000);

} // namespace

// An update is offered only when everything about it is right, and each fault has its own name.
class TestUpdate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aWholeUpdateIsOffered();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void everyChangedByteOfTheListIsNoticed();
    void aListThatLeadsElsewhereIsNotSigned();
    void everyStateHasSentences();

private:
    [[nodiscard]] QJsonObject payload() const;
    [[nodiscard]] QString write(const QJsonObject &payload, const crypto::PrivateKey &key);
    [[nodiscard]] UpdateState stateOf(const QString &path);
    [[nodiscard]] QString at(const char *name) const
    {
        return m_directory->filePath(QString::fromLatin1(name));
    }

    crypto::PrivateKey m_key;
    crypto::PrivateKey m_stranger;
    crypto::PublicKey m_public;
    UpdateTarget m_target;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestUpdate::initTestCase()
{
    auto key = crypto::PrivateKey::generateSm2();
    auto stranger = crypto::PrivateKey::generateSm2();
    QVERIFY(key && stranger);
    m_key = *key;
    m_stranger = *stranger;
    m_public = m_key.publicKey().value_or(crypto::PublicKey());
    QVERIFY(!m_public.isNull());
    m_target = {QStringLiteral("0.9.0"), QStringLiteral("debian-package"), QStringLiteral("x86_64"),
                QStringLiteral("en")};
}

void TestUpdate::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(at("one.deb"), package));
}

QJsonObject TestUpdate::payload() const
{
    const auto hex = [](crypto::DigestAlgorithm algorithm) {
        return QString::fromLatin1(crypto::digest(algorithm, package).toHex());
    };
    const QJsonObject file{{QStringLiteral("name"), QStringLiteral("one.deb")},
                           {QStringLiteral("kind"), m_target.kind},
                           {QStringLiteral("architecture"), m_target.architecture},
                           {QStringLiteral("size"), package.size()},
                           {QStringLiteral("sha256"), hex(crypto::DigestAlgorithm::Sha256)},
                           {QStringLiteral("sm3"), hex(crypto::DigestAlgorithm::Sm3)}};
    return {{QStringLiteral("program"), QStringLiteral("license-counter")},
            {QStringLiteral("version"), QStringLiteral("0.10.0")},
            {QStringLiteral("issued"), QStringLiteral("2025-06-01T08:00:00+08:00")},
            {QStringLiteral("notes"), QJsonObject{{QStringLiteral("en"), QStringLiteral("new")}}},
            {QStringLiteral("files"), QJsonArray{file}}};
}

QString TestUpdate::write(const QJsonObject &payload, const crypto::PrivateKey &key)
{
    const auto list = signUpdate(QJsonDocument(payload).toJson(), key);
    const QString path = at("new.update.json");
    if (!list || !writeFile(path, *list))
        return {};
    return path;
}

UpdateState TestUpdate::stateOf(const QString &path)
{
    const auto report = checkUpdate(path, m_public, m_target);
    return report ? report->state : UpdateState::NotSigned;
}

void TestUpdate::aWholeUpdateIsOffered()
{
    const auto report = checkUpdate(write(payload(), m_key), m_public, m_target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().toString()));
    QCOMPARE(report->state, UpdateState::Offered);
    // 0.10 is newer than 0.9: numbers are compared, not texts.
    QCOMPARE(report->list.version, QStringLiteral("0.10.0"));
    QCOMPARE(report->list.notes, QStringLiteral("new"));
    QCOMPARE(report->file, at("one.deb"));
}

void TestUpdate::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<UpdateState>("state");
    QTest::newRow("the same version") << "version"
                                      << "0.9.0" << UpdateState::NotNewer;
    QTest::newRow("an older version") << "version"
                                      << "0.8.12" << UpdateState::NotNewer;
    QTest::newRow("another system") << "kind"
                                    << "windows-installer" << UpdateState::NotForThisComputer;
    QTest::newRow("another processor") << "architecture"
                                       << "loong64" << UpdateState::NotForThisComputer;
    QTest::newRow("no such file") << "name"
                                  << "two.deb" << UpdateState::FileMissing;
    QTest::newRow("SHA-256 differs") << "sha256" << QString(64, u'0') << UpdateState::FileChanged;
    QTest::newRow("SM3 differs") << "sm3" << QString(64, u'0') << UpdateState::FileChanged;
}

void TestUpdate::whatIsWrongIsNamed()
{
    QFETCH(const QString, member);
    QFETCH(const QString, value);
    QFETCH(const UpdateState, state);
    QJsonObject list = payload();
    if (list.contains(member)) {
        list[member] = value;
    } else {
        QJsonObject file = list[u"files"].toArray().first().toObject();
        QVERIFY(file.contains(member));
        file[member] = value;
        list[u"files"] = QJsonArray{file};
    }
    QCOMPARE(stateOf(write(list, m_key)), state);
}

void TestUpdate::everyChangedByteOfTheListIsNoticed()
{
    const QString path = write(payload(), m_key);
    const auto bytes = readFile(path, 1 << 20);
    QVERIFY(bytes);
    const QByteArray whole = bytes->view().toByteArray();
    const qsizetype start = whole.indexOf("\"payload\": \"") + 12;
    for (qsizetype i = start; i < whole.indexOf('"', start); i += 7) {
        QByteArray changed = whole;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        QVERIFY(writeFile(path, changed));
        QVERIFY2(stateOf(path) == UpdateState::SignatureWrong, qPrintable(QString::number(i)));
    }
    QCOMPARE(stateOf(write(payload(), m_stranger)), UpdateState::SignatureWrong);
    QVERIFY(writeFile(path, QByteArrayLiteral("{}")));
    QCOMPARE(stateOf(path), UpdateState::NotSigned);
    // A package that was changed without changing its size.
    QByteArray other = package;
    other[other.size() / 2] = '!';
    QVERIFY(writeFile(at("one.deb"), other));
    QCOMPARE(stateOf(write(payload(), m_key)), UpdateState::FileChanged);
}

void TestUpdate::aListThatLeadsElsewhereIsNotSigned()
{
    for (const char *name : {"../one.deb", "/etc/one.deb", "sub\\one.deb", ".one", ""}) {
        QJsonObject list = payload();
        QJsonObject file = list[u"files"].toArray().first().toObject();
        file[u"name"] = QString::fromLatin1(name);
        list[u"files"] = QJsonArray{file};
        const auto made = signUpdate(QJsonDocument(list).toJson(), m_key);
        QVERIFY2(!made, name);
        QCOMPARE(made.error().code(), ErrorCode::UsageWrong);
    }
    QJsonObject other = payload();
    other[u"program"] = QStringLiteral("another");
    QVERIFY(!signUpdate(QJsonDocument(other).toJson(), m_key));
}

void TestUpdate::everyStateHasSentences()
{
    UpdateReport report;
    report.list.version = QStringLiteral("0.10.0");
    report.running = QStringLiteral("0.9.0");
    report.file = QStringLiteral("/media/one.deb");
    for (int state = 0; state <= int(UpdateState::KeyMissing); ++state) {
        report.state = UpdateState(state);
        const texts::ErrorText text = texts::textOf(report);
        for (const QString &sentence : {text.what, text.why, text.next}) {
            QVERIFY(!sentence.isEmpty());
            QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
        }
    }
}

QTEST_GUILESS_MAIN(TestUpdate)
#include "tst_update.moc"
