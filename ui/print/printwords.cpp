#include "ui/print/copychoices.h"

#include <QCoreApplication>

namespace lc::ui {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Printers", source);
}

} // namespace

QString wordsOfReason(const QString &keyword)
{
    static constexpr struct
    {
        const char *keyword;
        const char *words;
    } table[] = {
        {"media-empty", QT_TRANSLATE_NOOP("Printers", "out of paper")},
        {"media-needed", QT_TRANSLATE_NOOP("Printers", "waits for paper")},
        {"media-low", QT_TRANSLATE_NOOP("Printers", "little paper left")},
        {"media-jam", QT_TRANSLATE_NOOP("Printers", "paper jam")},
        {"input-tray-missing", QT_TRANSLATE_NOOP("Printers", "the tray is missing")},
        {"output-area-full", QT_TRANSLATE_NOOP("Printers", "the output tray is full")},
        {"toner-empty", QT_TRANSLATE_NOOP("Printers", "out of toner")},
        {"toner-low", QT_TRANSLATE_NOOP("Printers", "little toner left")},
        {"marker-supply-empty", QT_TRANSLATE_NOOP("Printers", "out of ink or toner")},
        {"marker-supply-low", QT_TRANSLATE_NOOP("Printers", "little ink or toner left")},
        {"door-open", QT_TRANSLATE_NOOP("Printers", "a door is open")},
        {"cover-open", QT_TRANSLATE_NOOP("Printers", "the cover is open")},
        {"offline", QT_TRANSLATE_NOOP("Printers", "not connected or switched off")},
        {"connecting-to-device", QT_TRANSLATE_NOOP("Printers", "connecting")},
        {"timed-out", QT_TRANSLATE_NOOP("Printers", "does not answer")},
        {"paused", QT_TRANSLATE_NOOP("Printers", "stopped by somebody")},
        {"shutdown", QT_TRANSLATE_NOOP("Printers", "switched off")},
    };
    for (const auto &row : table) {
        if (keyword == QLatin1String(row.keyword))
            return say(row.words);
    }
    return keyword;
}

QString wordsOf(const PrintJobStatus &status)
{
    switch (status.phase) {
    case PrintJobStatus::Phase::Queued:
        return say(QT_TRANSLATE_NOOP("Printers", "Waiting in the queue …"));
    case PrintJobStatus::Phase::Printing:
        return say(QT_TRANSLATE_NOOP("Printers", "Printing …"));
    case PrintJobStatus::Phase::Stopped:
        return say(QT_TRANSLATE_NOOP("Printers", "The printer has stopped: %1. The job waits and "
                                                 "goes on by itself, or can be cancelled."))
            .arg(wordsOfReason(status.reason));
    case PrintJobStatus::Phase::Done:
        return say(QT_TRANSLATE_NOOP("Printers", "Printed"));
    case PrintJobStatus::Phase::Failed:
        return say(QT_TRANSLATE_NOOP("Printers", "Not printed"));
    }
    Q_UNREACHABLE();
}

QString wordsOf(const PrinterDescription &printer)
{
    QStringList words;
    if (!printer.acceptsJobs)
        words.append(say(QT_TRANSLATE_NOOP("Printers", "takes no jobs")));
    for (const QString &reason : printer.reasons)
        words.append(wordsOfReason(reason));
    if (words.isEmpty() && printer.state == PrinterDescription::State::Stopped)
        words.append(wordsOfReason(QStringLiteral("paused")));
    if (words.isEmpty())
        words.append(printer.state == PrinterDescription::State::Printing
                         ? say(QT_TRANSLATE_NOOP("Printers", "printing"))
                         : say(QT_TRANSLATE_NOOP("Printers", "ready")));
    //: Between the states of a printer.
    return words.join(QCoreApplication::translate("Printers", ", "));
}

} // namespace lc::ui
