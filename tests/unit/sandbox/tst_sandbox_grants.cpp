#include "document/sealcheck.h"
#include "sandbox/store/grants.h"
#include "sandboxcaller.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);

QString member(const QJsonValue &row, const char *name)
{
    return row.toObject().value(QLatin1StringView(name)).toString();
}

} // namespace

// What an account may do, and what it gets: annotated copies unless originals are granted.
class TestSandboxGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void networksHoldTheirAddresses_data();
    void networksHoldTheirAddresses();
    void callsOutsideTheGrantAreRefusedAndLogged_data();
    void callsOutsideTheGrantAreRefusedAndLogged();
    void typesOutsideTheGrantAreNotSeen();
    void fieldsOutsideTheGrantAreLeftOut();
    void quotaEndsTheDayAndSurvivesARestart();
    void accountWithoutGrantIsRefused();
    void withoutGrantTheFileIsAnAnnotatedCopy();
    void copyIsSealedByThePlatform();
    void platformVerifiesFiles();

private:
    void open();
    [[nodiscard]] Result<> change(const std::function<void(Grant &)> &edit);
    [[nodiscard]] RawReply retrieve() const;
    [[nodiscard]] RawReply requestDownload(const SandboxCaller &caller, const QString &id) const;
    [[nodiscard]] QByteArray fetch(const SandboxCaller &caller, const QString &id) const;
    [[nodiscard]] int verifyFile(const QByteArray &file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<SettableClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxCaller> m_caller; // of the account "copies"
    std::unique_ptr<SandboxCaller> m_clerk;
    QString m_holder;
};

void TestSandboxGrants::open()
{
    SandboxOptions options;
    options.directory = m_folder->path();
    auto server = SandboxServer::start(options, m_clock);
    QVERIFY2(server, server ? "" : qPrintable(server.error().toString()));
    m_server = std::move(*server);
    m_holder = m_server->suggestions().first().code;
    m_caller = std::make_unique<SandboxCaller>(*m_server, *m_clock, QStringLiteral("copies"));
    m_clerk = std::make_unique<SandboxCaller>(*m_server, *m_clock);
}

void TestSandboxGrants::init()
{
    m_caller.reset();
    m_clerk.reset();
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<SettableClock>(start);
    open();
    QVERIFY(m_caller->authorise());
    QVERIFY(m_clerk->authorise());
}

Result<> TestSandboxGrants::change(const std::function<void(Grant &)> &edit)
{
    // Another connection, as the command line's would be.
    Grants grants(
        std::make_shared<Database>(m_folder->filePath(QStringLiteral("registry.sqlite"))));
    LC_TRY(grant, grants.find(m_server->account(QStringLiteral("copies")).id));
    edit(*grant);
    return grants.save(*grant);
}

RawReply TestSandboxGrants::retrieve() const
{
    return m_caller->call(QStringLiteral("Retrieval"),
                          {{QStringLiteral("CertificateHolderCode"), m_holder},
                           {QStringLiteral("UseFor"), QStringLiteral("01")}});
}

RawReply TestSandboxGrants::requestDownload(const SandboxCaller &caller, const QString &id) const
{
    return caller.call(
        QStringLiteral("GetCertificateFileByCertificateID"),
        {{QStringLiteral("CertificateID"), id}, {QStringLiteral("UseFor"), QStringLiteral("01")}});
}

QByteArray TestSandboxGrants::fetch(const SandboxCaller &caller, const QString &id) const
{
    return caller.get(member(requestDownload(caller, id).rows().first(), "fileUrl")).body;
}

int TestSandboxGrants::verifyFile(const QByteArray &file) const
{
    const RawReply reply =
        m_clerk->call(QStringLiteral("VerifyCertificateFile"),
                      {{QStringLiteral("ContentType"), QStringLiteral("base64")},
                       {QStringLiteral("Content"), QString::fromLatin1(file.toBase64())},
                       {QStringLiteral("UseFor"), QStringLiteral("01")}});
    if (reply.answerStatus() != 0)
        return -1;
    return reply.json()
        .value(QLatin1StringView("data"))
        .toObject()
        .value(QLatin1StringView("result"))
        .toInt(-1);
}

void TestSandboxGrants::networksHoldTheirAddresses_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("holds");
    QTest::newRow("itself") << QStringLiteral("10.1.2.3") << QStringLiteral("10.1.2.3") << true;
    QTest::newRow("other") << QStringLiteral("10.1.2.3") << QStringLiteral("10.1.2.30") << false;
    QTest::newRow("inside") << QStringLiteral("10.1.0.0/16") << QStringLiteral("10.1.9.9") << true;
    QTest::newRow("outside") << QStringLiteral("10.1.0.0/16") << QStringLiteral("10.2.0.1")
                             << false;
    QTest::newRow("all") << QStringLiteral("0.0.0.0/0") << QStringLiteral("8.8.8.8") << true;
    QTest::newRow("nonsense") << QStringLiteral("10.1.0.0/99") << QStringLiteral("10.1.0.0")
                              << false;
    QTest::newRow("IPv6") << QStringLiteral("::1") << QStringLiteral("::1") << true;
}

void TestSandboxGrants::networksHoldTheirAddresses()
{
    QFETCH(QString, source);
    QFETCH(QString, address);
    QFETCH(bool, holds);
    QCOMPARE(holdsAddress({source}, address), holds);
    QVERIFY(holdsAddress({}, address));
}

void TestSandboxGrants::callsOutsideTheGrantAreRefusedAndLogged_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"service", "source", "period"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestSandboxGrants::callsOutsideTheGrantAreRefusedAndLogged()
{
    QFETCH(QString, what);
    QCOMPARE(retrieve().answerStatus(), 0);
    QVERIFY(change([&what](Grant &grant) {
        if (what == u"service")
            grant.services = {QStringLiteral("6.4.2")};
        else if (what == u"source")
            grant.sources = {QStringLiteral("10.0.0.0/8")};
        else
            grant.until = QDate(2026, 11, 23);
    }));
    QCOMPARE(retrieve().answerStatus(), 100);
    Grants grants(
        std::make_shared<Database>(m_folder->filePath(QStringLiteral("registry.sqlite"))));
    const auto refused = grants.refusals(10);
    QVERIFY(refused);
    QCOMPARE(refused->size(), 1);
    QCOMPARE(refused->first().why, what);
    QCOMPARE(refused->first().clause, QStringLiteral("6.2"));
    QCOMPARE(refused->first().remoteAddress, QStringLiteral("127.0.0.1"));
}

void TestSandboxGrants::typesOutsideTheGrantAreNotSeen()
{
    const QJsonArray all = retrieve().rows();
    QVERIFY(change([](Grant &grant) { grant.types = {QStringLiteral("居住证")}; }));
    const QJsonArray seen = retrieve().rows();
    QCOMPARE(seen.size(), 1);
    QCOMPARE(member(seen.first(), "certificateType"), QStringLiteral("居住证"));
    for (const QJsonValue row : all) {
        const bool granted = member(row, "certificateType") == u"居住证";
        QCOMPARE(requestDownload(*m_caller, member(row, "certificateID")).answerStatus(),
                 granted ? 0 : 100);
    }
}

void TestSandboxGrants::fieldsOutsideTheGrantAreLeftOut()
{
    QVERIFY(change([](Grant &grant) { grant.fields = {QStringLiteral("XM")}; }));
    const RawReply reply = m_caller->call(
        QStringLiteral("GetCertificateDataByCertificateID"),
        {{QStringLiteral("CertificateID"), member(retrieve().rows().first(), "certificateID")},
         {QStringLiteral("UseFor"), QStringLiteral("01")}});
    const QJsonArray surface =
        reply.rows().first().toObject().value(QLatin1StringView("surface")).toArray();
    QCOMPARE(surface.size(), 1);
    QCOMPARE(member(surface.first(), "columnName"), QStringLiteral("XM"));
}

void TestSandboxGrants::quotaEndsTheDayAndSurvivesARestart()
{
    const QString id = member(retrieve().rows().first(), "certificateID");
    QVERIFY(change([](Grant &grant) { grant.dailyQuota = 2; }));
    QCOMPARE(retrieve().answerStatus(), 0);
    QCOMPARE(retrieve().answerStatus(), 0);
    QCOMPARE(retrieve().answerStatus(), 100);
    QCOMPARE(requestDownload(*m_caller, id).answerStatus(), 24);
    m_server.reset();
    open();
    QVERIFY(m_caller->authorise("0000000000000002"));
    QCOMPARE(retrieve().answerStatus(), 100);
    m_clock->advance(24 * 3600);
    QVERIFY(m_caller->authorise("0000000000000003"));
    QCOMPARE(retrieve().answerStatus(), 0);
}

void TestSandboxGrants::accountWithoutGrantIsRefused()
{
    Grants grants(
        std::make_shared<Database>(m_folder->filePath(QStringLiteral("registry.sqlite"))));
    QVERIFY(grants.remove(m_server->account(QStringLiteral("copies")).id));
    QCOMPARE(retrieve().answerStatus(), 100);
}

void TestSandboxGrants::withoutGrantTheFileIsAnAnnotatedCopy()
{
    const QString id = member(retrieve().rows().first(), "certificateID");
    const RawReply answer = requestDownload(*m_caller, id);
    QCOMPARE(member(answer.rows().first(), "fileType"), QStringLiteral("copy"));
    const auto face = document::LicenseFace::open(
        SecureBytes(m_caller->get(member(answer.rows().first(), "fileUrl")).body));
    QVERIFY2(face, face ? "" : qPrintable(face.error().toString()));
    const QMap<QString, QString> data = face->metadata();
    QCOMPARE(data.value(QStringLiteral("KZ_YJZZBS")), id);
    QCOMPARE(data.value(QStringLiteral("JZJZZSJ")), QStringLiteral("2026-11-24 09:00:00"));
    QCOMPARE(data.value(QStringLiteral("JZJZZSY")), QStringLiteral("共享应用"));
    QCOMPARE(data.value(QStringLiteral("JZJYXQJZSJ")), QStringLiteral("2026年12月24日"));
    QVERIFY(!data.value(QStringLiteral("JZJZZZ")).isEmpty());
    QCOMPARE(member(requestDownload(*m_clerk, id).rows().first(), "fileType"),
             QStringLiteral("original"));
}

void TestSandboxGrants::copyIsSealedByThePlatform()
{
    const QString id = member(retrieve().rows().first(), "certificateID");
    const auto copy = document::LicenseFace::open(SecureBytes(fetch(*m_caller, id)));
    const auto original = document::LicenseFace::open(SecureBytes(fetch(*m_clerk, id)));
    QVERIFY(copy && original);
    document::TrustAnchors anchors;
    anchors.authorities = m_server->authorities();
    const auto ofCopy = document::checkFile(*copy, anchors, m_clock->now());
    const auto ofOriginal = document::checkFile(*original, anchors, m_clock->now());
    QCOMPARE(ofCopy.signatures.size(), 1);
    QCOMPARE(ofCopy.signatures.first().sealName, QStringLiteral("示例省一体化政务服务平台"));
    QVERIFY(ofOriginal.signatures.first().sealName != ofCopy.signatures.first().sealName);
    for (const auto &report : {ofCopy, ofOriginal}) {
        for (const domain::Finding &finding : report.findings)
            QVERIFY2(finding.state != domain::State::Failed,
                     qPrintable(domain::nameOf(finding.check)));
    }
}

void TestSandboxGrants::platformVerifiesFiles()
{
    const QString id = member(retrieve().rows().first(), "certificateID");
    const QByteArray original = fetch(*m_clerk, id);
    QCOMPARE(verifyFile(original), 0);
    QCOMPARE(verifyFile(fetch(*m_caller, id)), 0);
    QCOMPARE(verifyFile(original.left(original.size() / 2)), 2);
    QCOMPARE(verifyFile("not a file"), 2);
    const RawReply reply = m_clerk->call(QStringLiteral("VerifyCertificateFile"),
                                         {{QStringLiteral("ContentType"), QStringLiteral("hex")},
                                          {QStringLiteral("Content"), QStringLiteral("00")},
                                          {QStringLiteral("UseFor"), QStringLiteral("01")}});
    QCOMPARE(reply.answerStatus(), 102);
}

QTEST_GUILESS_MAIN(TestSandboxGrants)
#include "tst_sandbox_grants.moc"
