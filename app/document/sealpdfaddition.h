#pragma once

#include "document/sealpdfchange.h"
#include "document/sealpdfreader.h"

namespace lc::document {

// What was added to a PDF after one of its signatures, and whether the signer lets it be.
struct PdfAddition
{
    PdfChange kind = PdfChange::Nothing;
    QStringList parts;
    qint64 bytes = 0;     // behind the last signed one, without line ends
    bool isSigned = true; // a later signature covers all of it
    int permission = 0;   // DocMDP: 1 nothing, 2 forms and signatures, 3 annotations as well

    // What was signed is no longer what is shown, or more was done than the signer permits.
    [[nodiscard]] bool isTampering() const;
    // Something is shown that the signer neither saw nor permits.
    [[nodiscard]] bool leavesDoubt() const;
};

// One for each signature, in their order. Beside comparing the objects (changesBetween), bytes that
// nobody signed must hold nothing that a reader could stumble on when it repairs the file.
[[nodiscard]] QList<PdfAddition> additionsAfter(QByteArrayView file,
                                                const QList<PdfSignature> &signatures);

} // namespace lc::document
