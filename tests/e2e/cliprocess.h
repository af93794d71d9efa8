#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace lc::test {

struct CliAnswer
{
    int exit = -1;
    QByteArray out;
    QByteArray err;
    // Standard output as one JSON object; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
};

// Runs license-counter-cli to its end, in English, with a home of its own.
class Cli
{
public:
    [[nodiscard]] CliAnswer run(const QStringList &words) const;
    // Adds --json.
    [[nodiscard]] CliAnswer runJson(QStringList words) const;
    [[nodiscard]] QString file(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    QTemporaryDir m_home;
};

// `sandbox serve` as a process, ended with the object.
class ServedSandbox
{
public:
    ~ServedSandbox();
    // What went wrong, empty when it serves.
    [[nodiscard]] QString start(const Cli &cli, const QStringList &more = {});
    [[nodiscard]] QString stop();

    // What a fault file holds, from now on; only of one started with --admin.
    [[nodiscard]] QString setFaults(const QByteArray &json) const;

    // --platform, --account, --secret-file, --anchors.
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] QString codeThatShows(const QString &shows) const;
    [[nodiscard]] QString anchors() const;
    [[nodiscard]] const QJsonObject &told() const { return m_told; }

private:
    QProcess m_process;
    QJsonObject m_told;
};

// --matter and a ledger in the home of `cli`.
[[nodiscard]] QStringList purpose(const Cli &cli);

} // namespace lc::test
