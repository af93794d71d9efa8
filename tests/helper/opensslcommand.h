#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace lc::test {

// The openssl command line in a folder of its own: it shares nothing with our readers, and makes
// the keys, certificates and signatures that our own code cannot.
class OpensslCommand
{
public:
    [[nodiscard]] static bool isThere()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
    }

    [[nodiscard]] bool run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished(60000) && process.exitCode() == 0;
    }
    // Split at the blanks.
    [[nodiscard]] bool run(const QString &arguments) const { return run(arguments.split(u' ')); }

    // Makes "key" and the certificate "cert" that it signs itself. `kind`: "rsa:2048", "ec
    // -pkeyopt ec_paramgen_curve:P-256"; `more`: options of "req".
    [[nodiscard]] bool makeCertificate(const QString &kind, const QString &more = {}) const
    {
        return run(QStringLiteral("req -x509 -nodes -keyout key -out cert -subj /CN=Invented "
                                  "-days 10 -newkey ") +
                   kind + (more.isEmpty() ? QString() : u' ' + more));
    }

    // The signature of "key" over `message`; `digest` as "dgst" wants it, "-sha256".
    [[nodiscard]] QByteArray sign(const QByteArray &message, const QString &digest) const
    {
        return write(QStringLiteral("m"), message) &&
                       run(QStringLiteral("dgst %1 -sign key -out sig m").arg(digest))
                   ? read(QStringLiteral("sig"))
                   : QByteArray();
    }

    // Detached signed data over `message`; `options` of "cms", "-cades -md sha256".
    [[nodiscard]] QByteArray signedData(const QByteArray &message, const QString &options) const
    {
        return write(QStringLiteral("m"), message) &&
                       run(QStringLiteral("cms -sign -binary -in m -signer cert -inkey key "
                                          "-outform DER -out sig ") +
                           options)
                   ? read(QStringLiteral("sig"))
                   : QByteArray();
    }

    [[nodiscard]] bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace lc::test
