#pragma once

#include "domain/printcaution.h"
#include "paper/copytemplate.h"
#include "ui/print/printerbackend.h"

namespace lc::ui {

// The three kinds of copy.
enum class CopyKind {
    Pdf,
    Paper,
    PlatformFile // the platform's own file, byte for byte, beside its digests
};

// What the clerk chose for a copy.
struct CopyWish
{
    CopyKind kind = CopyKind::Pdf;
    QString pattern; // key of the template
    bool validitySheet = false;
    bool signatureBlock = false;
    QString requester;
    QString printReason;
    QString path; // where a file goes
    PrintChoice printer;
    // Whether the copy itself would look the same.
    [[nodiscard]] bool looksLike(const CopyWish &other) const
    {
        return pattern == other.pattern && validitySheet == other.validitySheet &&
               signatureBlock == other.signatureBlock && requester == other.requester &&
               printReason == other.printReason;
    }
};

// What there is to choose from for the license at hand.
struct CopyOffer
{
    struct Pattern
    {
        QString key;
        QString name;
    };
    QList<Pattern> patterns;
    QString pattern;                      // the usual one
    QList<domain::PrintCaution> cautions; // a reason is asked for when there are any
    QString serial;
    QString pdfPath;
    QString platformPath;
};

} // namespace lc::ui
