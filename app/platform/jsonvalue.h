#pragma once

#include "core/secure.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lc::platform {

// One value of a JSON text (RFC 8259), read or to be written. Strings are wiped after use because
// they hold citizens' data; numbers stay the text that they were, so that a license number keeps
// its zeros and digits. Members keep their order. A value type; not for sharing between threads.
class JsonValue
{
public:
    enum class Type { Null, Bool, Number, String, Array, Object };

    JsonValue() = default;
    [[nodiscard]] static JsonValue null(int line = 0) { return JsonValue(Type::Null, line); }
    [[nodiscard]] static JsonValue boolean(bool value, int line = 0);
    [[nodiscard]] static JsonValue number(QStringView literal, int line = 0);
    [[nodiscard]] static JsonValue string(const SecureText &text, int line = 0);
    [[nodiscard]] static JsonValue string(QStringView text) { return string(SecureText(text)); }
    [[nodiscard]] static JsonValue array(int line = 0) { return JsonValue(Type::Array, line); }
    [[nodiscard]] static JsonValue object(int line = 0) { return JsonValue(Type::Object, line); }

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_type == Type::Null; }
    [[nodiscard]] bool isString() const { return m_type == Type::String; }
    [[nodiscard]] bool isArray() const { return m_type == Type::Array; }
    [[nodiscard]] bool isObject() const { return m_type == Type::Object; }
    // 1-based line of the text where the value begins; 0 for a value that was made here.
    [[nodiscard]] int line() const { return m_line; }

    [[nodiscard]] bool toBool() const { return m_bool; }
    // Characters of a string, literal of a number.
    [[nodiscard]] const SecureText &text() const { return m_text; }
    [[nodiscard]] QString toString() const { return m_text.toString(); }
    // Of a number without fraction and exponent, or of a string of digits.
    [[nodiscard]] std::optional<qint64> toInteger() const;

    // Items of an array; values of an object, in the order of names().
    [[nodiscard]] const std::vector<JsonValue> &items() const { return m_items; }
    [[nodiscard]] const QStringList &names() const { return m_names; }
    // Null when there is no such member or this is no object.
    [[nodiscard]] const JsonValue *find(QStringView name) const;
    // A member below members: "head/status". Null when any step is missing.
    [[nodiscard]] const JsonValue *at(QStringView path) const;

    void append(JsonValue item) { m_items.push_back(std::move(item)); }
    void insert(const QString &name, JsonValue value);
    // Inserts below members, which are made when they are missing.
    void insertAt(QStringView path, JsonValue value);

    // Compact UTF-8.
    [[nodiscard]] SecureBytes toJson() const;

private:
    JsonValue(Type type, int line)
        : m_type(type)
        , m_line(line)
    {}

    Type m_type = Type::Null;
    bool m_bool = false;
    int m_line = 0;
    SecureText m_text;
    std::vector<JsonValue> m_items;
    QStringList m_names;
};

} // namespace lc::platform
