#pragma once

#include "document/pdfvalue.h"

#include <QHash>

#include <memory>

namespace lc::document {

struct PdfObject
{
    bool exists = false;
    PdfValue value;      // of a stream: its dictionary
    QByteArrayView data; // of a stream, as stored; lives as long as the file's bytes
};

// The objects of a PDF as of the end of `bytes`: cutting the bytes off at the end of a revision
// (ISO 32000-1 7.5.6) shows the file as it was then. Reads cross-reference tables and streams and
// object streams; when those are wrong the objects are searched for, and isRebuilt() says so.
// Shared inside, for one thread. Bounded: 500,000 objects, 1,000 revisions, 16 MiB for each object
// stream.
class PdfFile
{
public:
    [[nodiscard]] static std::optional<PdfFile> read(QByteArrayView bytes);
    // Of the newest revision; with Root, Info, Size and Encrypt where they are.
    [[nodiscard]] const PdfValue &trailer() const;
    [[nodiscard]] bool isRebuilt() const;
    // The file led through itself too often: what was asked for last was not looked for.
    [[nodiscard]] bool isExhausted() const;
    [[nodiscard]] QList<int> numbers() const;
    [[nodiscard]] PdfObject object(int number) const;
    // Follows a reference; other values are given back as they are.
    [[nodiscard]] PdfValue resolved(const PdfValue &value) const;
    // The decoded bytes of a stream; nothing when they cannot be read.
    [[nodiscard]] std::optional<QByteArray> content(const PdfObject &stream) const;
    // Whether the other reads this object from the same place: then it is the same object.
    [[nodiscard]] bool sharesPlace(int number, const PdfFile &other) const;

    struct Private;

private:
    std::shared_ptr<Private> d;
};

} // namespace lc::document
