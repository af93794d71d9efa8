#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace lc::cli {

struct CommandSpec;

// The words after a command's name, sorted into options and arguments. Every error is UsageWrong
// with the fact "argument".
class Arguments
{
public:
    [[nodiscard]] static Result<Arguments> parse(const CommandSpec &command,
                                                 const QStringList &words);

    [[nodiscard]] bool has(const char *option) const;
    [[nodiscard]] QString value(const char *option, const QString &otherwise = {}) const;
    [[nodiscard]] Result<int> number(const char *option, int otherwise, int least, int most) const;
    // ISO 8601; without a zone local time is meant.
    [[nodiscard]] Result<QDateTime> time(const char *option, const QDateTime &otherwise) const;
    // The n-th word without an option; empty when there is none.
    [[nodiscard]] QString argument(int index) const { return m_arguments.value(index); }
    [[nodiscard]] const QStringList &arguments() const { return m_arguments; }
    [[nodiscard]] bool wantsHelp() const { return has("help"); }

private:
    Result<> addOption(const CommandSpec &command, const QString &word, QStringList &rest);
    [[nodiscard]] Result<> checkComplete(const CommandSpec &command) const;

    QMap<QString, QString> m_options;
    QStringList m_arguments;
};

[[nodiscard]] tl::unexpected<Error> wrongUse(const QString &argument,
                                             SourceLocation where = SourceLocation::current());

} // namespace lc::cli
