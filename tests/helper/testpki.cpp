#include "tests/helper/testpki.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace lc::test {

namespace {

// The authority's two halves of one configuration file; @ is its folder and name.
const char *const configuration = R"([ca]
default_ca = here
[here]
new_certs_dir = @dir
database = @dir/@name.index
serial = @dir/@name.serial
certificate = @dir/@name.pem
private_key = @dir/@name.key
default_md = sha256
policy = any
unique_subject = no
email_in_dn = no
[any]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
commonName = @cn
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[leaf]
basicConstraints = CA:FALSE
subjectAltName = DNS:@cn
)";

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

QString TestPki::run(const QStringList &words) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), words);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return words.join(u' ') + u'\n' + QString::fromLocal8Bit(process.readAllStandardError());
    return {};
}

QByteArray TestPki::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString TestPki::makeAuthority(const QString &name) const
{
    QByteArray text = configuration;
    text.replace("@dir", m_folder.path().toLocal8Bit());
    text.replace("@name", name.toLatin1());
    text.replace("@cn", name.toLatin1());
    write(file(name + QStringLiteral(".cnf")), text);
    write(file(name + QStringLiteral(".index")), {});
    write(file(name + QStringLiteral(".serial")), "01\n");
    return run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                QStringLiteral("-days"), QStringLiteral("3650"), QStringLiteral("-config"),
                name + QStringLiteral(".cnf"), QStringLiteral("-extensions"),
                QStringLiteral("root"), QStringLiteral("-keyout"), name + QStringLiteral(".key"),
                QStringLiteral("-out"), name + QStringLiteral(".pem")});
}

QString TestPki::issue(const QString &name, const QString &commonName, const QString &authority,
                       const QString &until) const
{
    QByteArray text = read(authority + QStringLiteral(".cnf"));
    text.replace(QByteArray("commonName = " + authority.toLatin1()),
                 QByteArray("commonName = " + commonName.toLatin1()));
    text.replace(QByteArray("DNS:" + authority.toLatin1()),
                 QByteArray("DNS:" + commonName.toLatin1()));
    const QString config = name + QStringLiteral(".cnf");
    write(file(config), text);
    const QString request = name + QStringLiteral(".csr");
    QString problem = run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                           QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                           QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                           QStringLiteral("-config"), config, QStringLiteral("-keyout"),
                           name + QStringLiteral(".key"), QStringLiteral("-out"), request});
    if (problem.isEmpty())
        problem = run({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                       QStringLiteral("-config"), config, QStringLiteral("-extensions"),
                       QStringLiteral("leaf"), QStringLiteral("-startdate"),
                       QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"), until,
                       QStringLiteral("-in"), request, QStringLiteral("-out"),
                       name + QStringLiteral(".pem")});
    return problem;
}

QString TestPki::make()
{
    const QString always = QStringLiteral("20991231000000Z");
    const QString past = QStringLiteral("20210101000000Z");
    const QString host = QStringLiteral("localhost");
    const QString ca = QStringLiteral("ca");
    const QString otherCa = QStringLiteral("other-ca");
    QString problem = makeAuthority(ca);
    const auto then = [&problem](const auto &step) {
        if (problem.isEmpty())
            problem = step();
    };
    then([&] { return makeAuthority(otherCa); });
    then([&] { return issue(QStringLiteral("good"), host, ca, always); });
    then([&] {
        return issue(QStringLiteral("wronghost"), QStringLiteral("else.example"), ca, always);
    });
    then([&] { return issue(QStringLiteral("expired"), host, ca, past); });
    then([&] { return issue(QStringLiteral("other"), host, otherCa, always); });
    then([&] { return issue(QStringLiteral("client"), QStringLiteral("client"), ca, always); });
    then([&] {
        return run({QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-in"),
                    QStringLiteral("client.pem"), QStringLiteral("-inkey"),
                    QStringLiteral("client.key"), QStringLiteral("-out"),
                    QStringLiteral("client.p12"), QStringLiteral("-passout"),
                    QStringLiteral("pass:password")});
    });
    return problem;
}

QByteArray TestPki::authority(const QString &name) const
{
    return read(name + QStringLiteral(".pem"));
}

QSslConfiguration TestPki::server(const QString &name, bool wantsClient) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(read(name + QStringLiteral(".pem"))));
    tls.setPrivateKey(QSslKey(read(name + QStringLiteral(".key")), QSsl::Ec));
    tls.setCaCertificates({QSslCertificate(authority(QStringLiteral("ca")))});
    tls.setPeerVerifyMode(wantsClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    return tls;
}

QByteArray TestPki::clientPkcs12() const
{
    return read(QStringLiteral("client.p12"));
}

QByteArray TestPki::pinOf(const QString &name) const
{
    const QSslCertificate certificate(read(name + QStringLiteral(".pem")));
    return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
}

} // namespace lc::test
