#include "document/pdffilter.h"

#include <algorithm>
#include <cstdlib>

namespace lc::document {

namespace {

constexpr qsizetype largestStored = 4 << 20;

std::optional<QByteArray> inflated(QByteArrayView stored, qsizetype limit)
{
    if (stored.size() > largestStored)
        return std::nullopt;
    // The four bytes before are a guess of the size; it grows as it must, a thousandfold at most.
    const QByteArray bytes = qUncompress(QByteArray(4, '\0') + stored.toByteArray());
    if (bytes.isEmpty() || bytes.size() > limit)
        return std::nullopt;
    return bytes;
}

int paeth(int left, int above, int corner)
{
    const int guess = left + above - corner;
    const int toLeft = std::abs(guess - left);
    const int toAbove = std::abs(guess - above);
    const int toCorner = std::abs(guess - corner);
    if (toLeft <= toAbove && toLeft <= toCorner)
        return left;
    return toAbove <= toCorner ? above : corner;
}

// What a filter of PNG (RFC 2083 6) adds to one byte.
std::optional<int> prediction(int type, int left, int above, int corner)
{
    switch (type) {
    case 0:
        return 0;
    case 1:
        return left;
    case 2:
        return above;
    case 3:
        return (left + above) / 2;
    case 4:
        return paeth(left, above, corner);
    default: // a byte of the file
        return std::nullopt;
    }
}

std::optional<QByteArray> withoutPredictor(const QByteArray &bytes, qsizetype columns,
                                           qsizetype step)
{
    if (columns < 1 || columns > 1 << 16 || step < 1 || step > 32)
        return std::nullopt;
    QByteArray plain;
    plain.reserve(bytes.size());
    const auto at = [&plain](qsizetype row, qsizetype i, qsizetype width) {
        return row < 0 || i < 0 ? 0 : static_cast<quint8>(plain[row * width + i]);
    };
    for (qsizetype row = 0; (row + 1) * (columns + 1) <= bytes.size(); ++row) {
        const char *line = bytes.constData() + row * (columns + 1);
        for (qsizetype i = 0; i < columns; ++i) {
            const auto more = prediction(line[0], at(row, i - step, columns),
                                         at(row - 1, i, columns), at(row - 1, i - step, columns));
            if (!more)
                return std::nullopt;
            plain += static_cast<char>(static_cast<quint8>(line[1 + i]) + *more);
        }
    }
    return plain;
}

// Both may stand in an array of one.
const PdfValue &onlyOne(const PdfValue &value)
{
    return value.is(PdfValue::Kind::Array) && value.items.size() == 1 ? value.items.first() : value;
}

} // namespace

std::optional<QByteArray> decodedStream(QByteArrayView stored, const PdfValue &filter,
                                        const PdfValue &parameters, qsizetype limit)
{
    const PdfValue &only = onlyOne(filter);
    const bool plain =
        only.is(PdfValue::Kind::Null) || (only.is(PdfValue::Kind::Array) && only.items.isEmpty());
    if (plain)
        return stored.size() > limit ? std::nullopt : std::optional(stored.toByteArray());
    if (!only.isName("FlateDecode"))
        return std::nullopt;
    auto bytes = inflated(stored, limit);
    const PdfValue &how = onlyOne(parameters);
    const qint64 predictor = how.at("Predictor").integer().value_or(1);
    if (!bytes || predictor == 1)
        return bytes;
    constexpr qint64 firstOfPng = 10;
    if (predictor < firstOfPng)
        return std::nullopt;
    const qint64 colors = how.at("Colors").integer().value_or(1);
    const qint64 bits = how.at("BitsPerComponent").integer().value_or(8);
    const qint64 columns = how.at("Columns").integer().value_or(1);
    if (colors < 1 || colors > 4 || bits < 1 || bits > 16 || columns < 1 || columns > 1 << 16)
        return std::nullopt;
    return withoutPredictor(*bytes, (columns * colors * bits + 7) / 8,
                            std::max<qint64>(1, colors * bits / 8));
}

} // namespace lc::document
