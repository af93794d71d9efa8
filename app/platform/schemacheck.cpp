#include "platform/schemacheck.h"

#include <QRegularExpression>
#include <QSet>

namespace lc::platform {

namespace {

using Problem = std::optional<SchemaProblem>;

class Checker
{
public:
    explicit Checker(const JsonValue &root)
        : m_root(root)
    {}
    Problem check(const JsonValue &schema, const JsonValue &value, const QString &path) const;

private:
    Problem checkObject(const JsonValue &schema, const JsonValue &value, const QString &path) const;
    Problem checkArray(const JsonValue &schema, const JsonValue &value, const QString &path) const;
    const JsonValue &m_root;
};

SchemaProblem problem(const JsonValue &value, const QString &path, const QString &why)
{
    return {value.line(), path, why};
}

QString below(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : QString(path % u'/' % name);
}

QString typeName(const JsonValue &value)
{
    switch (value.type()) {
    case JsonValue::Type::Null:
        return QStringLiteral("null");
    case JsonValue::Type::Bool:
        return QStringLiteral("boolean");
    case JsonValue::Type::Number:
        return value.toInteger() ? QStringLiteral("integer") : QStringLiteral("number");
    case JsonValue::Type::String:
        return QStringLiteral("string");
    case JsonValue::Type::Array:
        return QStringLiteral("array");
    case JsonValue::Type::Object:
        return QStringLiteral("object");
    }
    Q_UNREACHABLE();
}

bool sameScalar(const JsonValue &a, const JsonValue &b)
{
    return a.type() == b.type() && a.text() == b.text() && a.toBool() == b.toBool();
}

Problem checkText(const JsonValue &schema, const JsonValue &value, const QString &path)
{
    const QString text = value.toString();
    const auto limit = [&schema](QStringView name) {
        const JsonValue *found = schema.find(name);
        return found ? found->toInteger() : std::nullopt;
    };
    if (const auto least = limit(u"minLength"); least && text.size() < *least)
        return problem(value, path, QStringLiteral("minLength"));
    if (const auto most = limit(u"maxLength"); most && text.size() > *most)
        return problem(value, path, QStringLiteral("maxLength"));
    if (const JsonValue *pattern = schema.find(u"pattern")) {
        const QRegularExpression expression(pattern->toString());
        if (!expression.match(text).hasMatch())
            return problem(value, path, QStringLiteral("pattern"));
    }
    return std::nullopt;
}

Problem checkNumber(const JsonValue &schema, const JsonValue &value, const QString &path)
{
    const auto number = value.toInteger();
    const JsonValue *least = schema.find(u"minimum");
    const JsonValue *most = schema.find(u"maximum");
    if (least && number < least->toInteger())
        return problem(value, path, QStringLiteral("minimum"));
    if (most && number > most->toInteger())
        return problem(value, path, QStringLiteral("maximum"));
    return std::nullopt;
}

Problem Checker::checkObject(const JsonValue &schema, const JsonValue &value,
                             const QString &path) const
{
    if (const JsonValue *required = schema.find(u"required")) {
        for (const JsonValue &name : required->items()) {
            if (!value.find(name.text().view()))
                return problem(value, below(path, name.toString()), QStringLiteral("required"));
        }
    }
    const JsonValue *properties = schema.find(u"properties");
    for (qsizetype i = 0; i < value.names().size(); ++i) {
        const QString &name = value.names()[i];
        const JsonValue &member = value.items()[static_cast<size_t>(i)];
        const JsonValue *expected = properties ? properties->find(name) : nullptr;
        if (expected) {
            if (auto found = check(*expected, member, below(path, name)))
                return found;
        } else if (const JsonValue *others = schema.find(u"additionalProperties");
                   others && !others->toBool()) {
            return problem(member, below(path, name), QStringLiteral("additionalProperties"));
        }
    }
    return std::nullopt;
}

Problem Checker::checkArray(const JsonValue &schema, const JsonValue &value,
                            const QString &path) const
{
    const JsonValue *each = schema.find(u"items");
    const JsonValue *unique = schema.find(u"uniqueItems");
    QSet<QString> seen;
    for (size_t i = 0; i < value.items().size(); ++i) {
        const JsonValue &item = value.items()[i];
        const QString where = below(path, QString::number(i));
        if (each) {
            if (auto found = check(*each, item, where))
                return found;
        }
        if (unique && unique->toBool() && seen.contains(item.toString()))
            return problem(item, where, QStringLiteral("uniqueItems"));
        seen.insert(item.toString());
    }
    return std::nullopt;
}

Problem Checker::check(const JsonValue &schema, const JsonValue &value, const QString &path) const
{
    if (const JsonValue *reference = schema.find(u"$ref")) {
        const JsonValue *target = m_root.at(reference->text().view().mid(2));
        return target ? check(*target, value, path) : problem(value, path, QStringLiteral("$ref"));
    }
    if (const JsonValue *type = schema.find(u"type")) {
        const QString expected = type->toString();
        const QString actual = typeName(value);
        if (expected != actual && !(expected == u"number" && actual == u"integer"))
            return problem(value, path, QStringLiteral("type"));
    }
    if (const JsonValue *choices = schema.find(u"enum")) {
        const auto &items = choices->items();
        const bool known = std::any_of(items.begin(), items.end(), [&value](const JsonValue &one) {
            return sameScalar(one, value);
        });
        if (!known)
            return problem(value, path, QStringLiteral("enum"));
    }
    switch (value.type()) {
    case JsonValue::Type::String:
        return checkText(schema, value, path);
    case JsonValue::Type::Number:
        return checkNumber(schema, value, path);
    case JsonValue::Type::Array:
        return checkArray(schema, value, path);
    case JsonValue::Type::Object:
        return checkObject(schema, value, path);
    case JsonValue::Type::Null:
    case JsonValue::Type::Bool:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<SchemaProblem> checkSchema(const JsonValue &schema, const JsonValue &value)
{
    return Checker(schema).check(schema, value, {});
}

} // namespace lc::platform
