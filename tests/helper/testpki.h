#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace lc::test {

// A small certificate authority for one test run, made with the openssl program: servers' and
// clients' certificates over P-256 keys, good, expired and from elsewhere.
class TestPki
{
public:
    // What went wrong; empty when everything was made.
    [[nodiscard]] QString make();

    // "ca", "other-ca"; PEM.
    [[nodiscard]] QByteArray authority(const QString &name) const;
    // "good" (localhost), "wronghost", "expired", "other" (of the other authority).
    [[nodiscard]] QSslConfiguration server(const QString &name, bool wantsClient = false) const;
    [[nodiscard]] QByteArray clientPkcs12() const; // its password is "password"
    // SHA-256 of the server's public key, for pinning.
    [[nodiscard]] QByteArray pinOf(const QString &name) const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    [[nodiscard]] QString run(const QStringList &words) const;
    [[nodiscard]] QString makeAuthority(const QString &name) const;
    [[nodiscard]] QString issue(const QString &name, const QString &commonName,
                                const QString &authority, const QString &until) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace lc::test
