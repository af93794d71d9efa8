#include "document/sealpdfaddition.h"

#include "document/sealpdflock.h"
#include "document/sealpdfrevision.h"

#include <algorithm>

namespace lc::document {

namespace {

constexpr qsizetype mostSignatures = 16;

// Line ends after the last byte that is signed belong to no revision.
bool isBlank(QByteArrayView rest)
{
    return std::ranges::all_of(rest, [](char c) { return c == '\r' || c == '\n'; });
}

PdfChange mostPermitted(int permission)
{
    switch (permission) {
    case 1:
        return PdfChange::ValidationData;
    case 2:
        return PdfChange::FormFilled;
    default: // 3
        return PdfChange::Annotated;
    }
}

// A reader that finds no cross-reference at the end searches for objects instead.
bool hidesObjects(QByteArrayView tail, const QStringList &found)
{
    constexpr qsizetype reach = 1024;
    return !found.isEmpty() || !tail.last(std::min(tail.size(), reach)).contains("startxref");
}

void compare(QByteArrayView file, qint64 from, qint64 lastSigned, const PdfFieldLock &lock,
             PdfAddition &addition)
{
    const qint64 to = addition.isSigned ? lastSigned : file.size();
    const PdfChanges changes = changesBetween(file, from, to, lock);
    addition.kind = changes.kind;
    addition.parts = changes.parts;
    if (addition.kind == PdfChange::Unknown) {
        const QStringList found = objectsChangedBetween(file, from, to);
        if (addition.isSigned && found.isEmpty()) {
            addition.kind = PdfChange::Signature;
            addition.parts.clear();
        } else if (!found.isEmpty()) {
            addition.parts = found;
        }
    } else if (!addition.isSigned && addition.kind <= PdfChange::ValidationData) {
        const QStringList found = objectsChangedBetween(file, lastSigned, to);
        if (hidesObjects(file.sliced(lastSigned), found)) {
            addition.kind = PdfChange::Unknown;
            addition.parts = found;
        }
    }
}

} // namespace

bool PdfAddition::isTampering() const
{
    const bool exceeds =
        permission > 0 && kind != PdfChange::Unknown && kind > mostPermitted(permission);
    return exceeds || kind == PdfChange::Content;
}

bool PdfAddition::leavesDoubt() const
{
    const bool permitted =
        isSigned && permission > 0 && kind != PdfChange::Unknown && !isTampering();
    const PdfChange expected = isSigned ? PdfChange::Signature : PdfChange::ValidationData;
    return kind > expected && !permitted;
}

QList<PdfAddition> additionsAfter(QByteArrayView file, const QList<PdfSignature> &signatures)
{
    QList<PdfAddition> additions(signatures.size());
    const qint64 lastSigned = signatures.isEmpty() ? 0 : signatures.last().end;
    const bool allSigned = isBlank(file.sliced(lastSigned));
    for (qsizetype i = 0; i < signatures.size(); ++i) {
        const PdfSignature &signature = signatures[i];
        PdfAddition &addition = additions[i];
        addition.isSigned = allSigned;
        if (!signature.isSound)
            continue;
        addition.bytes = isBlank(file.sliced(signature.end)) ? 0 : file.size() - signature.end;
        if (addition.bytes == 0)
            continue;
        const PdfPermission permission = permissionOf(file, signature);
        addition.permission = permission.changes;
        if (signatures.size() > mostSignatures)
            addition.kind = PdfChange::Unknown;
        else
            compare(file, signature.end, lastSigned, permission.fields, addition);
    }
    return additions;
}

} // namespace lc::document
