#pragma once

#include "paper/correction.h"
#include "ui/print/printerbackend.h"

#include <QMap>

namespace lc::ui {

// What was last chosen for each printer, and how far each is off. A small JSON file beside the
// ledger, written whole each time; one that cannot be read is as good as none. Reads and writes
// a file: not in the GUI thread.
class PrinterMemory
{
public:
    struct Printer
    {
        PrintChoice choice;
        paper::PrinterCorrection correction;
        friend bool operator==(const Printer &, const Printer &) = default;
    };

    [[nodiscard]] static PrinterMemory read(const QString &path);
    // FileNotWritable.
    [[nodiscard]] Result<> write(const QString &path) const;

    [[nodiscard]] Printer of(const QString &printer) const;
    // The printer that was used last; empty: none yet.
    [[nodiscard]] const QString &last() const { return m_last; }
    void remember(const PrintChoice &choice);
    // PrinterCorrectionRange.
    [[nodiscard]] Result<> correct(const QString &printer,
                                   const paper::PrinterCorrection &correction);

private:
    QMap<QString, Printer> m_printers;
    QString m_last;
};

} // namespace lc::ui
