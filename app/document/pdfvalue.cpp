#include "document/pdfvalue.h"

#include <algorithm>

namespace lc::document {

namespace {

constexpr int maximumDepth = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return QByteArrayView("()<>[]{}/%").contains(c);
}

bool isRegular(char c)
{
    return !isSpace(c) && !isDelimiter(c);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

PdfValue valueOf(PdfValue::Kind kind, QByteArray text)
{
    PdfValue value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
}

// "+7", "007", "7.0" are one number.
QByteArray shortest(QByteArrayView word)
{
    constexpr int precision = 12;
    return QByteArray::number(word.toDouble(), 'g', precision);
}

} // namespace

bool operator==(const PdfValue &a, const PdfValue &b)
{
    return a.kind == b.kind && a.number == b.number && a.text == b.text && a.keys == b.keys &&
           std::ranges::equal(a.items, b.items);
}

bool PdfValue::isName(QByteArrayView wanted) const
{
    return kind == Kind::Name && text == wanted;
}

const PdfValue &PdfValue::at(QByteArrayView key) const
{
    static const PdfValue none;
    const auto found = std::ranges::lower_bound(
        keys, key, [](QByteArrayView a, QByteArrayView b) { return a < b; });
    if (kind != Kind::Dictionary || found == keys.cend() || *found != key)
        return none;
    return items.at(found - keys.cbegin());
}

std::optional<qint64> PdfValue::integer() const
{
    bool good = false;
    const qint64 value = kind == Kind::Number ? text.toLongLong(&good) : 0;
    return good ? std::optional(value) : std::nullopt;
}

void PdfParser::skipSpace()
{
    while (m_at < m_bytes.size()) {
        if (m_bytes[m_at] == '%') {
            while (m_at < m_bytes.size() && m_bytes[m_at] != '\r' && m_bytes[m_at] != '\n')
                ++m_at;
        } else if (isSpace(m_bytes[m_at])) {
            ++m_at;
        } else {
            return;
        }
    }
}

bool PdfParser::startsWith(QByteArrayView word) const
{
    return m_bytes.sliced(std::min(m_at, m_bytes.size())).startsWith(word);
}

bool PdfParser::take(QByteArrayView word)
{
    skipSpace();
    const qsizetype end = m_at + word.size();
    if (!startsWith(word) || (end < m_bytes.size() && isRegular(m_bytes[end])))
        return false;
    m_at = end;
    return true;
}

std::optional<PdfValue> PdfParser::next(int depth)
{
    skipSpace();
    if (depth > maximumDepth || m_at >= m_bytes.size())
        return std::nullopt;
    switch (peek()) {
    case '/':
        return valueOf(PdfValue::Kind::Name, name());
    case '(':
        return literal();
    case '[':
        return array(depth);
    case '<':
        return startsWith("<<") ? dictionary(depth) : hexadecimal();
    default: // a word
        break;
    }
    for (const QByteArrayView word : {QByteArrayView("true"), QByteArrayView("false")}) {
        if (take(word))
            return valueOf(PdfValue::Kind::Boolean, word.toByteArray());
    }
    if (take("null"))
        return PdfValue();
    return numberOrReference();
}

std::optional<PdfValue> PdfParser::array(int depth)
{
    PdfValue value;
    value.kind = PdfValue::Kind::Array;
    ++m_at;
    for (;;) {
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return value;
        }
        auto item = next(depth + 1);
        if (!item)
            return std::nullopt;
        value.items.append(std::move(*item));
    }
}

std::optional<PdfValue> PdfParser::dictionary(int depth)
{
    QList<std::pair<QByteArray, PdfValue>> entries;
    m_at += 2;
    for (;;) {
        skipSpace();
        if (startsWith(">>")) {
            m_at += 2;
            break;
        }
        if (peek() != '/')
            return std::nullopt;
        QByteArray key = name();
        auto item = next(depth + 1);
        if (!item)
            return std::nullopt;
        if (!item->is(PdfValue::Kind::Null)) // the same as no entry (7.3.7)
            entries.append({std::move(key), std::move(*item)});
    }
    std::ranges::stable_sort(entries, {}, &std::pair<QByteArray, PdfValue>::first);
    PdfValue value;
    value.kind = PdfValue::Kind::Dictionary;
    for (auto &[key, item] : entries) {
        if (!value.keys.isEmpty() && value.keys.last() == key)
            return std::nullopt;
        value.keys.append(std::move(key));
        value.items.append(std::move(item));
    }
    return value;
}

QByteArray PdfParser::name()
{
    QByteArray text;
    ++m_at;
    while (m_at < m_bytes.size() && isRegular(m_bytes[m_at])) {
        const bool coded = m_bytes[m_at] == '#' && m_at + 2 < m_bytes.size() &&
                           hexDigit(m_bytes[m_at + 1]) >= 0 && hexDigit(m_bytes[m_at + 2]) >= 0;
        text +=
            coded
                ? static_cast<char>(hexDigit(m_bytes[m_at + 1]) * 16 + hexDigit(m_bytes[m_at + 2]))
                : m_bytes[m_at];
        m_at += coded ? 3 : 1;
    }
    return text;
}

// What follows a backslash (7.3.4.2).
void PdfParser::escape(QByteArray &text)
{
    if (m_at >= m_bytes.size())
        return;
    const char c = peek();
    constexpr QByteArrayView letters{"nrtbf"};
    constexpr QByteArrayView meant{"\n\r\t\b\f"};
    if (const qsizetype at = letters.indexOf(c); at >= 0) {
        text += meant[at];
        ++m_at;
    } else if (c >= '0' && c <= '7') {
        int code = 0;
        for (int i = 0; i < 3 && peek() >= '0' && peek() <= '7'; ++i)
            code = code * 8 + (m_bytes[m_at++] - '0');
        text += static_cast<char>(code);
    } else if (c == '\r' || c == '\n') { // the line goes on
        m_at += startsWith("\r\n") ? 2 : 1;
    } else {
        text += c;
        ++m_at;
    }
}

std::optional<PdfValue> PdfParser::literal()
{
    QByteArray text;
    int open = 0;
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at++];
        if (c == '\\') {
            escape(text);
            continue;
        }
        if (c == '(' && ++open == 1)
            continue;
        if (c == ')' && --open == 0)
            return valueOf(PdfValue::Kind::String, std::move(text));
        text += c;
    }
    return std::nullopt;
}

std::optional<PdfValue> PdfParser::hexadecimal()
{
    const qsizetype end = m_bytes.indexOf('>', m_at);
    if (end < 0)
        return std::nullopt;
    QByteArray digits = m_bytes.sliced(m_at + 1, end - m_at - 1).toByteArray();
    m_at = end + 1;
    digits.removeIf(isSpace);
    if (!std::ranges::all_of(digits, [](char c) { return hexDigit(c) >= 0; }))
        return std::nullopt;
    if (digits.size() % 2 != 0)
        digits += '0';
    return valueOf(PdfValue::Kind::String, QByteArray::fromHex(digits));
}

std::optional<PdfValue> PdfParser::numberOrReference()
{
    const auto word = [this] {
        const qsizetype begin = m_at;
        while (m_at < m_bytes.size() && isRegular(m_bytes[m_at]))
            ++m_at;
        return m_bytes.sliced(begin, m_at - begin);
    };
    const qsizetype begin = m_at;
    const QByteArrayView first = word();
    bool good = false;
    (void)first.toDouble(&good);
    if (!good || first.size() > 32) {
        m_at = begin;
        return std::nullopt;
    }
    const qsizetype after = m_at;
    const int number = first.toInt(&good);
    if (good && number >= 0) { // perhaps "12 0 R"
        skipSpace();
        const QByteArrayView second = word();
        bool isCount = false;
        (void)second.toUInt(&isCount);
        if (isCount && take("R")) {
            PdfValue value;
            value.kind = PdfValue::Kind::Reference;
            value.number = number;
            return value;
        }
    }
    m_at = after;
    return valueOf(PdfValue::Kind::Number, shortest(first));
}

} // namespace lc::document
