#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace lc::document {

// One value of a PDF (ISO 32000-1 7.3), put into one form so that two ways of writing the same
// compare equal: numbers shortest, names and strings decoded, keys of dictionaries in order.
struct PdfValue
{
    enum class Kind { Null, Boolean, Number, Name, String, Array, Dictionary, Reference };

    Kind kind = Kind::Null;
    QByteArray text; // of what holds no others: "true", "12.5", "Page", the octets of a string
    int number = 0;  // of the object that is referred to
    QList<QByteArray> keys; // of a dictionary, sorted
    QList<PdfValue> items;  // of an array; of a dictionary in the order of `keys`

    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
    [[nodiscard]] bool isName(QByteArrayView wanted) const;
    // Null when it is no dictionary or has no such key.
    [[nodiscard]] const PdfValue &at(QByteArrayView key) const;
    [[nodiscard]] bool has(QByteArrayView key) const { return !at(key).is(Kind::Null); }
    [[nodiscard]] std::optional<qint64> integer() const;
    friend bool operator==(const PdfValue &a, const PdfValue &b);
};

// A text string (7.9.2.2): UTF-16 or UTF-8 with their marks, else UTF-8 without one, which many
// writers forget, or nearly Latin-1.
[[nodiscard]] QString pdfText(const QByteArray &octets);

// Reads values one after another; at most 64 levels. A dictionary that says the same key twice is
// malformed: readers do not agree on which counts.
class PdfParser
{
public:
    explicit PdfParser(QByteArrayView bytes, qsizetype at = 0)
        : m_bytes(bytes)
        , m_at(at)
    {}
    // Nothing at the end, at a word such as "endobj", and where it is malformed.
    [[nodiscard]] std::optional<PdfValue> next() { return next(0); }
    // Takes this word, if it is what comes next.
    [[nodiscard]] bool take(QByteArrayView word);
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    [[nodiscard]] std::optional<PdfValue> next(int depth);
    [[nodiscard]] std::optional<PdfValue> array(int depth);
    [[nodiscard]] std::optional<PdfValue> dictionary(int depth);
    [[nodiscard]] std::optional<PdfValue> literal();
    [[nodiscard]] std::optional<PdfValue> hexadecimal();
    [[nodiscard]] std::optional<PdfValue> numberOrReference();
    [[nodiscard]] QByteArray name();
    void escape(QByteArray &text);
    void skipSpace();
    [[nodiscard]] bool startsWith(QByteArrayView word) const;
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    QByteArrayView m_bytes;
    qsizetype m_at;
};

} // namespace lc::document
