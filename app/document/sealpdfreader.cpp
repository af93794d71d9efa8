#include "document/sealpdfreader.h"

#include <algorithm>
#include <array>

namespace lc::document {

namespace {

constexpr int maximumSignatures = 100;
constexpr qsizetype maximumValue = 1 << 20;
constexpr qsizetype maximumDictionary = 64 << 10; // without the value

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0';
}

void skipSpace(QByteArrayView file, qsizetype &at)
{
    while (at < file.size() && isSpace(file[at]))
        ++at;
}

std::optional<qint64> readNumber(QByteArrayView file, qsizetype &at)
{
    skipSpace(file, at);
    const qsizetype begin = at;
    qint64 value = 0;
    while (at < file.size() && file[at] >= '0' && file[at] <= '9' && at - begin < 12)
        value = value * 10 + (file[at++] - '0');
    return at == begin ? std::nullopt : std::optional(value);
}

// "[a b c d]" at `at`.
std::optional<std::array<qint64, 4>> readRange(QByteArrayView file, qsizetype at)
{
    skipSpace(file, at);
    if (at >= file.size() || file[at] != '[')
        return std::nullopt;
    ++at;
    std::array<qint64, 4> range{};
    for (qint64 &value : range) {
        const auto number = readNumber(file, at);
        if (!number)
            return std::nullopt;
        value = *number;
    }
    skipSpace(file, at);
    if (at >= file.size() || file[at] != ']')
        return std::nullopt;
    return range;
}

// What stands between "<" and ">", if it is hexadecimal and nothing else: a gap that could hold
// more would let anybody write into a signed file.
std::optional<QByteArray> readHex(QByteArrayView gap)
{
    if (gap.size() < 2 || gap.size() > 2 * maximumValue || gap.front() != '<' || gap.back() != '>')
        return std::nullopt;
    for (const char c : gap.sliced(1, gap.size() - 2)) {
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!hex && !isSpace(c))
            return std::nullopt;
    }
    return QByteArray::fromHex(gap.toByteArray());
}

// The dictionary that holds the key at `at` and the value in the gap, with an empty value instead.
PdfValue dictionaryAround(QByteArrayView file, qsizetype at, qint64 gapBegin, qint64 gapEnd)
{
    const qsizetype first = std::min<qsizetype>(at, gapBegin);
    const qsizetype last = std::max<qsizetype>(at, gapEnd);
    if (last - first > (gapEnd - gapBegin) + maximumDictionary)
        return {}; // the range names a gap in some other object
    const QByteArrayView head = file.first(first).last(std::min(first, maximumDictionary));
    const QByteArrayView tail =
        file.sliced(last).first(std::min<qsizetype>(file.size() - last, maximumDictionary));
    const qsizetype word = head.lastIndexOf(" obj");
    const qsizetype begin = first - head.size() + (word < 0 ? 0 : word + 4);
    const qsizetype close = tail.indexOf("endobj");
    const qsizetype end = last + (close < 0 ? tail.size() : close);
    if (begin > gapBegin)
        return {};
    QByteArray text = file.sliced(begin, gapBegin - begin).toByteArray();
    text += "<>";
    text += file.sliced(gapEnd, end - gapEnd);
    const auto dictionary = PdfParser(text).next();
    return dictionary && dictionary->is(PdfValue::Kind::Dictionary) ? *dictionary : PdfValue();
}

// Text of a page may hold the same words: a signature's range stands in an object that is no
// stream and has a value.
bool isInSignatureObject(QByteArrayView file, qsizetype at, const std::array<qint64, 4> &range)
{
    const QByteArrayView before = file.first(at).last(std::min(at, 2 * maximumValue));
    const qsizetype begin = before.lastIndexOf(" obj");
    const QByteArrayView head = before.sliced(std::max<qsizetype>(0, begin));
    const qint64 gap = std::clamp<qint64>(range[2] - range[1], 0, 2 * maximumValue);
    const QByteArrayView after =
        file.sliced(at).first(std::min<qsizetype>(file.size() - at, gap + maximumDictionary));
    const qsizetype end = after.indexOf("endobj");
    const QByteArrayView tail = end < 0 ? after : after.first(end);
    return !head.contains("stream") && (head.contains("/Contents") || tail.contains("/Contents"));
}

std::optional<PdfSignature> readSignature(QByteArrayView file, qsizetype at)
{
    const auto range = readRange(file, at);
    if (!range || !isInSignatureObject(file, at, *range))
        return std::nullopt;
    const auto [start, size, restart, rest] = *range;
    PdfSignature signature;
    const qint64 whole = file.size();
    const bool inside = size <= whole && start <= whole - size && restart <= whole &&
                        rest <= whole - restart && start + size <= restart;
    if (!inside)
        return signature;
    signature.before = file.sliced(start, size);
    signature.after = file.sliced(restart, rest);
    signature.end = restart + rest;
    const qint64 gapBegin = start + size;
    const auto value = readHex(file.sliced(gapBegin, restart - gapBegin));
    if (!value)
        return signature;
    signature.value = *value;
    signature.isSound = start == 0;
    signature.dictionary = dictionaryAround(file, at, gapBegin, restart);
    signature.subFilter = signature.dictionary.at("SubFilter").text;
    signature.writtenTime = signature.dictionary.at("M").text;
    return signature;
}

} // namespace

QList<PdfSignature> findPdfSignatures(QByteArrayView file)
{
    constexpr QByteArrayView key{"/ByteRange"};
    QList<PdfSignature> signatures;
    for (qsizetype at = file.indexOf(key); at >= 0 && signatures.size() < maximumSignatures;
         at = file.indexOf(key, at + key.size())) {
        if (const auto signature = readSignature(file, at + key.size()))
            signatures.append(*signature);
    }
    std::ranges::stable_sort(signatures, {}, &PdfSignature::end);
    return signatures;
}

} // namespace lc::document
