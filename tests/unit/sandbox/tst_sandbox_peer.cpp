#include "document/sealcheck.h"
#include "sandboxcaller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;
using domain::Check;
using domain::State;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);

QString text(const QJsonValue &row, const char *member)
{
    return row.toObject().value(QLatin1StringView(member)).toString();
}

} // namespace

// Files that the sandbox hands out over HTTP, judged by two programs that share no code with ours:
// peer_verify.py, with its own SM2, SM3 and DER, and the openssl command line.
class TestSandboxPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void issuedFilesAreGoodForEveryone();
    void changedFilesAreGoodForNobody();

private:
    [[nodiscard]] bool openssl(const QString &arguments) const;
    [[nodiscard]] QJsonObject peersAnswer(const QByteArray &file) const;
    void askOpenssl() const;
    [[nodiscard]] QByteArray fetch(const QString &identifier) const;
    [[nodiscard]] QString path(const char *name) const
    {
        return m_parts.filePath(QLatin1StringView(name));
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_parts;
    std::shared_ptr<SettableClock> m_clock = std::make_shared<SettableClock>(start);
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxCaller> m_caller;
    QList<QByteArray> m_files;
};

void TestSandboxPeer::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("no python3 or openssl");
    SandboxOptions options;
    options.directory = m_folder.path();
    auto server = SandboxServer::start(options, m_clock);
    QVERIFY2(server, server ? "" : qPrintable(server.error().toString()));
    m_server = std::move(*server);
    m_caller = std::make_unique<SandboxCaller>(*m_server, *m_clock);
    QVERIFY(m_caller->authorise());
    QSet<QString> types;
    for (const Suggestion &suggestion : m_server->suggestions()) {
        const RawReply reply =
            m_caller->call(QStringLiteral("Retrieval"),
                           {{QStringLiteral("CertificateHolderCode"), suggestion.code},
                            {QStringLiteral("UseFor"), QStringLiteral("01")}});
        for (const QJsonValue row : reply.rows()) {
            const QString type = text(row, "certificateTypeCode");
            if (types.contains(type))
                continue;
            const QByteArray file = fetch(text(row, "certificateID"));
            if (file.isEmpty()) // revoked ones are not handed out
                continue;
            types.insert(type);
            m_files.append(file);
        }
    }
    QVERIFY(m_files.size() >= 4);
}

QByteArray TestSandboxPeer::fetch(const QString &identifier) const
{
    const RawReply answer = m_caller->call(QStringLiteral("GetCertificateFileByCertificateID"),
                                           {{QStringLiteral("CertificateID"), identifier},
                                            {QStringLiteral("UseFor"), QStringLiteral("01")}});
    if (answer.answerStatus() != 0)
        return {};
    return m_caller->get(text(answer.rows().first(), "fileUrl")).body;
}

bool TestSandboxPeer::openssl(const QString &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_parts.path());
    process.start(QStringLiteral("openssl"), arguments.split(u' '));
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

QJsonObject TestSandboxPeer::peersAnswer(const QByteArray &file) const
{
    QFile out(path("file.ofd"));
    if (!out.open(QIODevice::WriteOnly) || out.write(file) != file.size())
        return {};
    out.close();
    QProcess process;
    process.start(QStringLiteral("python3"),
                  {qEnvironmentVariable("COUNTER_SOURCE_DIR") +
                       QStringLiteral("/tests/unit/document/peer_verify.py"),
                   QStringLiteral("--parts"), m_parts.path(), path("file.ofd")});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput())
        .object()
        .value(u"signatures")
        .toArray()
        .first()
        .toObject();
}

// The signature by the certificate's key, the digest of Signature.xml, the chain up to the root.
void TestSandboxPeer::askOpenssl() const
{
    const QString id = QStringLiteral("distid:1234567812345678");
    QVERIFY(openssl(QStringLiteral("x509 -inform DER -in 0-certificate -out signer.pem")));
    QVERIFY(openssl(QStringLiteral("x509 -in signer.pem -pubkey -noout -out key.pem")));
    QVERIFY(openssl(QStringLiteral("pkeyutl -verify -pubin -inkey key.pem -in 0-message -rawin "
                                   "-digest sm3 -sigfile 0-signature -pkeyopt ") +
                    id));
    QVERIFY(openssl(QStringLiteral("dgst -sm3 -binary -out digest 0-xml")));
    QFile digest(path("digest"));
    QFile hash(path("0-hash"));
    QVERIFY(digest.open(QIODevice::ReadOnly) && hash.open(QIODevice::ReadOnly));
    QCOMPARE(digest.readAll(), hash.readAll());
    QFile root(path("root.pem"));
    QVERIFY(root.open(QIODevice::WriteOnly));
    root.write(m_server->authorities().first().toPem());
    root.close();
    QVERIFY(openssl(QStringLiteral("verify -CAfile root.pem -attime %1 -vfyopt %2 signer.pem")
                        .arg(start.toSecsSinceEpoch())
                        .arg(id)));
}

void TestSandboxPeer::issuedFilesAreGoodForEveryone()
{
    document::TrustAnchors anchors;
    anchors.authorities = m_server->authorities();
    QSet<QString> layouts;
    for (const QByteArray &file : std::as_const(m_files)) {
        const QJsonObject peer = peersAnswer(file);
        for (const char *key : {"references", "hash", "signature", "seal", "listed"})
            QVERIFY2(peer.value(QLatin1StringView(key)).toBool(), key);
        layouts.insert(peer.value(u"kind").toString());
        askOpenssl();
        const auto face = document::LicenseFace::open(SecureBytes(file));
        QVERIFY(face);
        const auto report = document::checkFile(*face, anchors, start);
        for (const domain::Finding &finding : report.findings) {
            QVERIFY2(finding.state != State::Failed && finding.state != State::Unknown,
                     qPrintable(domain::nameOf(finding.check)));
        }
    }
    QCOMPARE(layouts, QSet<QString>({QStringLiteral("v1"), QStringLiteral("v4")}));
}

void TestSandboxPeer::changedFilesAreGoodForNobody()
{
    QByteArray message;
    (void)peersAnswer(m_files.first());
    QVERIFY(
        openssl(QStringLiteral("x509 -inform DER -in 0-certificate -pubkey -noout -out key.pem")));
    QFile file(path("0-message"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    message = file.readAll();
    message[message.size() / 2] = static_cast<char>(message[message.size() / 2] ^ 1);
    QVERIFY(file.seek(0) && file.write(message) == message.size());
    file.close();
    QVERIFY(!openssl(QStringLiteral("pkeyutl -verify -pubin -inkey key.pem -in 0-message -rawin "
                                    "-digest sm3 -sigfile 0-signature -pkeyopt "
                                    "distid:1234567812345678")));
}

QTEST_GUILESS_MAIN(TestSandboxPeer)
#include "tst_sandbox_peer.moc"
