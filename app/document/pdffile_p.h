#pragma once

#include "document/pdffile.h"

#include <QSet>

namespace lc::document {

// Where an object stands: at an offset, or in an object stream at a position of it.
struct PdfPlace
{
    enum class Kind { Free, Plain, Packed };

    Kind kind = Kind::Free;
    qint64 at = 0; // offset in the bytes; number of the object stream
    int index = 0;
    friend bool operator==(const PdfPlace &, const PdfPlace &) = default;
};

struct PdfFile::Private
{
    QByteArrayView bytes;
    qsizetype base = 0; // of the header, which offsets count from
    QHash<int, PdfPlace> places;
    PdfValue trailer;
    bool isRebuilt = false;
    // Object streams that were opened, with the numbers and offsets in them.
    struct Pack
    {
        QByteArray bytes;
        QList<std::pair<int, qsizetype>> members;
    };
    mutable QHash<int, std::shared_ptr<const Pack>> packs;
    // Bytes looked through so far: a file may be made so that each object leads through all of it.
    mutable qint64 work = 0;
    static constexpr qint64 mostWork = 256ll << 20;

    [[nodiscard]] PdfObject plainObject(qsizetype offset, int number) const;
    [[nodiscard]] PdfObject packedObject(const PdfPlace &place, int number) const;
    [[nodiscard]] PdfObject object(int number) const;
    [[nodiscard]] std::shared_ptr<const Pack> pack(int number) const;
    [[nodiscard]] std::optional<QByteArray> content(const PdfObject &stream) const;
};

// Reads the cross-references that `startxref` leads to; false when they cannot be relied on.
[[nodiscard]] bool readCrossReferences(PdfFile::Private &file);
// Searches for "12 0 obj" instead; later ones count.
[[nodiscard]] bool searchObjects(PdfFile::Private &file);

} // namespace lc::document
