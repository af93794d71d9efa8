#pragma once

#include "document/sealpdflock.h"

namespace lc::document {

// What later revisions of a PDF did to what was signed, from what any signer expects to what none
// does. ISO 32000-1 12.8.2.2 names the steps that a signer may permit.
enum class PdfChange {
    Nothing,
    ValidationData, // certificates, revocation, metadata, structure: nothing that is drawn
    Signature,      // a field of a signature, empty or signed
    FormFilled,
    Annotated,
    Unknown, // it cannot be told
    Content  // pages, what they draw, or anything else that was signed
};

[[nodiscard]] QString nameOf(PdfChange change);

struct PdfChanges
{
    PdfChange kind = PdfChange::Nothing;
    QStringList parts; // "page 1 /Contents", "object 12", "field name"; at most twenty
};

// Compares the file as it was at `from` with what it is at `to`, object by object, for everything
// that the catalog leads to. Unknown where a revision cannot be read by its cross-references, is
// larger than 64 MiB or has more objects than are looked at. `lock`: fields whose change is one of
// what was signed.
[[nodiscard]] PdfChanges changesBetween(QByteArrayView file, qint64 from, qint64 to,
                                        const PdfFieldLock &lock = {});

} // namespace lc::document
