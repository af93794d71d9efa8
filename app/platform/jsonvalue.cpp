#include "platform/jsonvalue.h"

namespace lc::platform {

namespace {

using Buffer = std::vector<char, WipingAllocator<char>>;

void put(Buffer &out, QByteArrayView bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void putCodePoint(Buffer &out, char32_t c)
{
    const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | (c >> 6));
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3f));
        byte(0x80 | ((c >> 6) & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

void putEscaped(Buffer &out, char32_t c)
{
    constexpr char digits[] = "0123456789abcdef";
    put(out, "\\u00");
    out.push_back(digits[c >> 4]);
    out.push_back(digits[c & 0xf]);
}

void putString(Buffer &out, QStringView text)
{
    out.push_back('"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x20) {
            putEscaped(out, c);
            continue;
        }
        if (c == U'"' || c == U'\\')
            out.push_back('\\');
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        } else if (text[i].isSurrogate()) {
            c = QChar::ReplacementCharacter; // UTF-8 has no half characters
        }
        putCodePoint(out, c);
    }
    out.push_back('"');
}

void putValue(Buffer &out, const JsonValue &value)
{
    switch (value.type()) {
    case JsonValue::Type::Null:
        put(out, "null");
        break;
    case JsonValue::Type::Bool:
        put(out, value.toBool() ? QByteArrayView("true") : QByteArrayView("false"));
        break;
    case JsonValue::Type::Number:
        put(out, value.toString().toLatin1());
        break;
    case JsonValue::Type::String:
        putString(out, value.text().view());
        break;
    case JsonValue::Type::Array:
    case JsonValue::Type::Object: {
        const bool object = value.isObject();
        out.push_back(object ? '{' : '[');
        for (size_t i = 0; i < value.items().size(); ++i) {
            if (i > 0)
                out.push_back(',');
            if (object) {
                putString(out, value.names()[static_cast<qsizetype>(i)]);
                out.push_back(':');
            }
            putValue(out, value.items()[i]);
        }
        out.push_back(object ? '}' : ']');
        break;
    }
    }
}

} // namespace

JsonValue JsonValue::boolean(bool value, int line)
{
    JsonValue result(Type::Bool, line);
    result.m_bool = value;
    return result;
}

JsonValue JsonValue::number(QStringView literal, int line)
{
    JsonValue result(Type::Number, line);
    result.m_text = SecureText(literal);
    return result;
}

JsonValue JsonValue::string(const SecureText &text, int line)
{
    JsonValue result(Type::String, line);
    result.m_text = text;
    return result;
}

std::optional<qint64> JsonValue::toInteger() const
{
    if (m_type != Type::Number && m_type != Type::String)
        return std::nullopt;
    const QStringView text = m_text.view();
    const QStringView digits = text.startsWith(u'-') ? text.mid(1) : text;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool good = false;
    const qint64 value = text.toLongLong(&good);
    return good ? std::optional(value) : std::nullopt;
}

const JsonValue *JsonValue::find(QStringView name) const
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == name)
            return &m_items[static_cast<size_t>(i)];
    }
    return nullptr;
}

const JsonValue *JsonValue::at(QStringView path) const
{
    const JsonValue *value = this;
    for (const QStringView step : path.split(u'/')) {
        value = value->find(step);
        if (!value)
            return nullptr;
    }
    return value;
}

void JsonValue::insert(const QString &name, JsonValue value)
{
    m_names.append(name);
    m_items.push_back(std::move(value));
}

void JsonValue::insertAt(QStringView path, JsonValue value)
{
    const qsizetype slash = path.indexOf(u'/');
    if (slash < 0) {
        insert(path.toString(), std::move(value));
        return;
    }
    const QString first = path.first(slash).toString();
    qsizetype index = m_names.indexOf(first);
    if (index < 0) {
        index = m_names.size();
        insert(first, object());
    }
    m_items[static_cast<size_t>(index)].insertAt(path.mid(slash + 1), std::move(value));
}

SecureBytes JsonValue::toJson() const
{
    Buffer out;
    putValue(out, *this);
    return SecureBytes(QByteArrayView(out.data(), static_cast<qsizetype>(out.size())));
}

} // namespace lc::platform
