#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QLoggingCategory>
#include <QString>

#include <memory>

namespace lc::support {

// What the program tells about itself, one category per subject. An administrator turns them on
// and off by name ("counter.link.debug=true"). Messages are English and hold codes and numbers.
Q_DECLARE_LOGGING_CATEGORY(logStart)    // counter.start: start, end, versions
Q_DECLARE_LOGGING_CATEGORY(logSettings) // counter.settings
Q_DECLARE_LOGGING_CATEGORY(logLink)     // counter.link: platform, TLS, deadlines
Q_DECLARE_LOGGING_CATEGORY(logDesk)     // counter.desk: steps and their durations
Q_DECLARE_LOGGING_CATEGORY(logDocument) // counter.document: faces and seals
Q_DECLARE_LOGGING_CATEGORY(logLedger)   // counter.ledger
Q_DECLARE_LOGGING_CATEGORY(logPrint)    // counter.print

struct LogOptions
{
    QString directory;
    int keep = 10;                // files of earlier runs
    qint64 largestFile = 4 << 20; // bytes; what comes after is dropped, said once
    bool echoToStandardError = false;
};

// The log of one run: a file of its own, named after its start, opened to its owner alone. Takes
// over Qt's message handler while it lives and gives it back. Every line passes redacted().
// Thread-safe; at most one at a time. FileNotWritable.
class Log
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Log>> start(const LogOptions &options,
                                                            std::shared_ptr<const Clock> clock);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    [[nodiscard]] const QString &path() const;

    struct Private;

private:
    Log();
    std::unique_ptr<Private> d;
};

// The second net under the rule that no message holds personal data: words with six digits or
// more, long mixtures of letters and digits (tokens, identifiers, hashes), everything outside
// ASCII, and what follows "?" in an address are replaced by a bracket with their length.
[[nodiscard]] QString redacted(QStringView message);

} // namespace lc::support
