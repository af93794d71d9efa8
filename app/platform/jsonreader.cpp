#include "platform/jsonreader.h"

#include <QSet>

namespace lc::platform {

namespace {

constexpr qsizetype longestNumber = 400;

// Bytes of the well-formed UTF-8 sequence (Unicode 15, table 3-7) at the front; 0 when malformed.
int sequenceLength(QByteArrayView text)
{
    const auto byte = [text](int i) {
        return i < text.size() ? static_cast<uchar>(text[i]) : uchar(0);
    };
    const auto follows = [&byte](int i, uchar low = 0x80, uchar high = 0xbf) {
        return byte(i) >= low && byte(i) <= high;
    };
    const uchar first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const uchar low = first == 0xe0 ? 0xa0 : 0x80;
        const uchar high = first == 0xed ? 0x9f : 0xbf;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const uchar low = first == 0xf0 ? 0x90 : 0x80;
        const uchar high = first == 0xf4 ? 0x8f : 0xbf;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

// The text without a character that is cut off at its very end, which is a broken-off text and no
// wrong encoding; null when it is not UTF-8.
std::optional<QByteArrayView> wellFormed(QByteArrayView text)
{
    qsizetype position = 0;
    while (position < text.size()) {
        const QByteArrayView rest = text.sliced(position);
        const int length = sequenceLength(rest);
        if (length == 0) {
            const auto first = static_cast<uchar>(rest.front());
            const int needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
            return rest.size() < needed ? std::optional(text.first(position)) : std::nullopt;
        }
        position += length;
    }
    return text;
}

// Recursive descent over bytes that are known to be UTF-8.
class Reader
{
public:
    Reader(QByteArrayView text, const JsonLimits &limits)
        : m_text(text)
        , m_limits(limits)
    {}
    Result<JsonValue> document();

private:
    using Text = std::vector<char16_t, WipingAllocator<char16_t>>;

    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_position]; }
    [[nodiscard]] tl::unexpected<Error>
    broken(const char *why, SourceLocation where = SourceLocation::current()) const;
    void skipSpace();
    Result<JsonValue> value(int depth);
    Result<JsonValue> array(int depth);
    Result<JsonValue> object(int depth);
    Result<JsonValue> number();
    Result<JsonValue> word(QByteArrayView expected, JsonValue value);
    Result<SecureText> string();
    Result<> escape(Text &out);
    Result<char16_t> hexQuad();
    Result<bool> moreOf(char closing);

    QByteArrayView m_text;
    const JsonLimits &m_limits;
    qsizetype m_position = 0;
    qsizetype m_values = 0;
    int m_line = 1;
};

tl::unexpected<Error> Reader::broken(const char *why, SourceLocation where) const
{
    if (atEnd())
        return fail(ErrorCode::ReplyIncomplete, {{QStringLiteral("line"), m_line}}, where);
    return fail(
        ErrorCode::ReplyNotJson,
        {{QStringLiteral("line"), m_line}, {QStringLiteral("why"), QString::fromLatin1(why)}},
        where);
}

void Reader::skipSpace()
{
    while (!atEnd()) {
        const char c = m_text[m_position];
        if (c == '\n')
            ++m_line;
        else if (c != ' ' && c != '\t' && c != '\r')
            return;
        ++m_position;
    }
}

Result<JsonValue> Reader::document()
{
    LC_TRY(result, value(1));
    skipSpace();
    if (!atEnd())
        return broken("trailing");
    return std::move(result);
}

Result<JsonValue> Reader::value(int depth)
{
    if (depth > m_limits.depth)
        return fail(ErrorCode::ReplyShape, {{QStringLiteral("line"), m_line},
                                            {QStringLiteral("why"), QStringLiteral("depth")}});
    if (++m_values > m_limits.values)
        return fail(ErrorCode::ReplyTooLarge, {{QStringLiteral("values"), m_limits.values}});
    skipSpace();
    switch (peek()) {
    case '{':
        return object(depth);
    case '[':
        return array(depth);
    case '"': {
        const int line = m_line;
        LC_TRY(text, string());
        return JsonValue::string(text, line);
    }
    case 't':
        return word("true", JsonValue::boolean(true, m_line));
    case 'f':
        return word("false", JsonValue::boolean(false, m_line));
    case 'n':
        return word("null", JsonValue::null(m_line));
    }
    return number();
}

Result<JsonValue> Reader::word(QByteArrayView expected, JsonValue value)
{
    for (const char c : expected) {
        if (peek() != c)
            return broken("word");
        ++m_position;
    }
    return value;
}

Result<JsonValue> Reader::number()
{
    const qsizetype begin = m_position;
    const auto digits = [this]() {
        const qsizetype from = m_position;
        while (peek() >= '0' && peek() <= '9')
            ++m_position;
        return m_position > from;
    };
    if (peek() == '-')
        ++m_position;
    const bool zero = peek() == '0';
    if (zero ? (++m_position, false) : !digits())
        return broken("value");
    if (peek() == '.') {
        ++m_position;
        if (!digits())
            return broken("number");
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_position;
        if (peek() == '+' || peek() == '-')
            ++m_position;
        if (!digits())
            return broken("number");
    }
    const QByteArrayView literal = m_text.sliced(begin, m_position - begin);
    if (literal.size() > longestNumber)
        return fail(ErrorCode::ReplyNotJson, {{QStringLiteral("line"), m_line},
                                              {QStringLiteral("why"), QStringLiteral("number")}});
    return JsonValue::number(QString::fromLatin1(literal), m_line);
}

// After an item: true when a comma follows, false after the closing bracket.
Result<bool> Reader::moreOf(char closing)
{
    skipSpace();
    const char c = peek();
    if (c != ',' && c != closing)
        return broken("separator");
    ++m_position;
    return c == ',';
}

Result<JsonValue> Reader::array(int depth)
{
    JsonValue result = JsonValue::array(m_line);
    ++m_position;
    skipSpace();
    if (peek() == ']') {
        ++m_position;
        return result;
    }
    for (bool more = true; more;) {
        LC_TRY(item, value(depth + 1));
        result.append(std::move(item));
        LC_TRY(another, moreOf(']'));
        more = another;
    }
    return result;
}

Result<JsonValue> Reader::object(int depth)
{
    JsonValue result = JsonValue::object(m_line);
    QSet<QString> names;
    ++m_position;
    skipSpace();
    if (peek() == '}') {
        ++m_position;
        return result;
    }
    for (bool more = true; more;) {
        skipSpace();
        if (peek() != '"')
            return broken("member");
        const int line = m_line;
        LC_TRY(secret, string());
        const QString name = secret.toString();
        if (names.contains(name))
            return fail(ErrorCode::ReplyDuplicateKey, {{QStringLiteral("line"), line},
                                                       {QStringLiteral("member"), name.left(64)}});
        names.insert(name);
        skipSpace();
        if (peek() != ':')
            return broken("colon");
        ++m_position;
        LC_TRY(member, value(depth + 1));
        result.insert(name, std::move(member));
        LC_TRY(another, moreOf('}'));
        more = another;
    }
    return result;
}

Result<SecureText> Reader::string()
{
    Text out;
    ++m_position;
    while (!atEnd()) {
        const auto c = static_cast<uchar>(m_text[m_position]);
        if (c == '"') {
            ++m_position;
            return SecureText(QStringView(out.data(), static_cast<qsizetype>(out.size())));
        }
        if (c < 0x20)
            return broken("control");
        if (c == '\\') {
            ++m_position;
            LC_CHECK(escape(out));
            continue;
        }
        const int length = sequenceLength(m_text.sliced(m_position));
        char32_t point = length == 1 ? c : c & (0xff >> (length + 1));
        for (int i = 1; i < length; ++i)
            point = point << 6 | (static_cast<uchar>(m_text[m_position + i]) & 0x3f);
        m_position += length;
        if (point >= 0x10000) {
            out.push_back(QChar::highSurrogate(point));
            out.push_back(QChar::lowSurrogate(point));
        } else {
            out.push_back(static_cast<char16_t>(point));
        }
    }
    return broken("string");
}

Result<char16_t> Reader::hexQuad()
{
    char16_t result = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = peek();
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return broken("escape");
        result = static_cast<char16_t>(result << 4 | digit);
        ++m_position;
    }
    return result;
}

// After the backslash. Half a surrogate pair and U+0000 are refused.
Result<> Reader::escape(Text &out)
{
    constexpr QByteArrayView letters("\"\\/bfnrt");
    constexpr char16_t meanings[] = {u'"', u'\\', u'/', u'\b', u'\f', u'\n', u'\r', u'\t'};
    const char letter = peek();
    if (const qsizetype index = atEnd() ? -1 : letters.indexOf(letter); index >= 0) {
        ++m_position;
        out.push_back(meanings[index]);
        return {};
    }
    if (letter != 'u')
        return broken("escape");
    ++m_position;
    LC_TRY(unit, hexQuad());
    if (unit == 0 || QChar::isLowSurrogate(unit))
        return broken("escape");
    out.push_back(unit);
    if (!QChar::isHighSurrogate(unit))
        return {};
    for (const char expected : {'\\', 'u'}) {
        if (peek() != expected)
            return broken("escape");
        ++m_position;
    }
    LC_TRY(low, hexQuad());
    if (!QChar::isLowSurrogate(low))
        return broken("escape");
    out.push_back(low);
    return {};
}

bool hasByteOrderMark(QByteArrayView text)
{
    return text.startsWith(QByteArrayView("\xef\xbb\xbf")) ||
           text.startsWith(QByteArrayView("\xfe\xff")) ||
           text.startsWith(QByteArrayView("\xff\xfe"));
}

} // namespace

Result<JsonValue> readJson(QByteArrayView text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::ReplyTooLarge, {{QStringLiteral("limit"), limits.bytes}});
    if (hasByteOrderMark(text))
        return fail(ErrorCode::ReplyEncoding,
                    {{QStringLiteral("why"), QStringLiteral("byteOrderMark")}});
    const QByteArrayView begin = text.trimmed();
    // A web page is told from JSON before its encoding is looked at.
    if (begin.isEmpty() || begin.front() == '<')
        return fail(ErrorCode::ReplyNotJson,
                    {{QStringLiteral("why"),
                      begin.isEmpty() ? QStringLiteral("empty") : QStringLiteral("webPage")}});
    const auto readable = wellFormed(text);
    if (!readable)
        return fail(ErrorCode::ReplyEncoding, {{QStringLiteral("why"), QStringLiteral("utf8")}});
    LC_TRY(result, Reader(*readable, limits).document());
    if (!result.isObject())
        return fail(ErrorCode::ReplyShape,
                    {{QStringLiteral("why"), QStringLiteral("notAnObject")}});
    return std::move(result);
}

} // namespace lc::platform
