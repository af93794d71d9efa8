#include "sandbox/faults/faults.h"

#include "platform/jsonreader.h"

#include <algorithm>
#include <array>

namespace lc::sandbox {

using platform::JsonValue;

namespace {

struct Name
{
    FaultKind kind;
    const char *name;
};

constexpr std::array names{
    Name{FaultKind::Delay, "delay"},
    Name{FaultKind::DropBeforeReading, "drop-before-reading"},
    Name{FaultKind::DropAfterReading, "drop-after-reading"},
    Name{FaultKind::Reset, "reset"},
    Name{FaultKind::HalfBody, "half-body"},
    Name{FaultKind::WrongLength, "wrong-length"},
    Name{FaultKind::EndlessBody, "endless-body"},
    Name{FaultKind::Html, "html"},
    Name{FaultKind::Redirect302, "redirect-302"},
    Name{FaultKind::Redirect307, "redirect-307"},
    Name{FaultKind::TooMany, "status-429"},
    Name{FaultKind::ServerError, "status-500"},
    Name{FaultKind::Gbk, "gbk"},
    Name{FaultKind::Bom, "bom"},
    Name{FaultKind::DuplicateKeys, "duplicate-keys"},
    Name{FaultKind::HugeNumbers, "huge-numbers"},
    Name{FaultKind::DeepNesting, "deep-nesting"},
    Name{FaultKind::ClockOffset, "clock-offset"},
    Name{FaultKind::ExpiredToken, "expired-token"},
    Name{FaultKind::WrongSignature, "wrong-signature"},
    Name{FaultKind::WrongFile, "wrong-file"},
};

const QStringList services{
    QStringLiteral("6.2"),   QStringLiteral("6.3.1"),     QStringLiteral("6.3.2"),
    QStringLiteral("6.3.3"), QStringLiteral("6.4.1"),     QStringLiteral("6.4.2"),
    QStringLiteral("6.4.3"), QStringLiteral("6.4.4"),     QStringLiteral("6.5.1"),
    QStringLiteral("6.5.2"), QStringLiteral("authorise"), QStringLiteral("download"),
};

constexpr int longestDelay = 600000;
constexpr int largestOffset = 10 * 365 * 24 * 3600;
constexpr int largestCount = 1000000000;

tl::unexpected<Error> refused(int line, const QString &member, const char *why,
                              SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::SettingsInvalid,
                {{QStringLiteral("line"), line},
                 {QStringLiteral("member"), member},
                 {QStringLiteral("why"), QString::fromLatin1(why)}},
                where);
}

Result<> readInteger(const JsonValue &value, const QString &name, int least, int most, int &into)
{
    const auto number = value.toInteger();
    if (value.type() != JsonValue::Type::Number || !number)
        return refused(value.line(), name, "type");
    if (*number < least || *number > most)
        return refused(value.line(), name, "range");
    into = static_cast<int>(*number);
    return {};
}

Result<> readKind(const JsonValue &value, FaultRule &rule)
{
    const QString text = value.toString();
    const auto found = std::ranges::find_if(
        names, [&text](const Name &one) { return text == QLatin1StringView(one.name); });
    if (!value.isString() || found == names.end())
        return refused(value.line(), QStringLiteral("fault"), "enum");
    rule.kind = found->kind;
    return {};
}

Result<> readServices(const JsonValue &value, FaultRule &rule)
{
    const QString name = QStringLiteral("services");
    if (!value.isArray())
        return refused(value.line(), name, "type");
    for (const JsonValue &item : value.items()) {
        if (!item.isString() || !services.contains(item.toString()))
            return refused(item.line(), name, "enum");
        rule.services.append(item.toString());
    }
    return {};
}

Result<> readProbability(const JsonValue &value, FaultRule &rule)
{
    bool isNumber = false;
    rule.probability = value.toString().toDouble(&isNumber);
    if (value.type() != JsonValue::Type::Number || !isNumber)
        return refused(value.line(), QStringLiteral("probability"), "type");
    if (rule.probability < 0 || rule.probability > 1)
        return refused(value.line(), QStringLiteral("probability"), "range");
    return {};
}

Result<> readMember(const QString &name, const JsonValue &value, FaultRule &rule)
{
    if (name == u"fault")
        return readKind(value, rule);
    if (name == u"services")
        return readServices(value, rule);
    if (name == u"probability")
        return readProbability(value, rule);
    if (name == u"after")
        return readInteger(value, name, 0, largestCount, rule.after);
    if (name == u"every")
        return readInteger(value, name, 1, largestCount, rule.every);
    if (name == u"times")
        return readInteger(value, name, 0, largestCount, rule.times);
    if (name == u"milliseconds")
        return readInteger(value, name, 0, longestDelay, rule.milliseconds);
    if (name == u"seconds")
        return readInteger(value, name, -largestOffset, largestOffset, rule.seconds);
    return refused(value.line(), name, "additionalProperties");
}

Result<FaultRule> readRule(const JsonValue &value)
{
    FaultRule rule;
    if (!value.isObject())
        return refused(value.line(), QStringLiteral("rules"), "type");
    if (!value.find(u"fault"))
        return refused(value.line(), QStringLiteral("fault"), "required");
    for (qsizetype i = 0; i < value.names().size(); ++i)
        LC_CHECK(readMember(value.names()[i], value.items()[static_cast<size_t>(i)], rule));
    return rule;
}

} // namespace

Result<Faults> Faults::fromJson(QByteArrayView json)
{
    const auto read = platform::readJson(json, {1 << 20, 8, 100000});
    if (!read) {
        const Error &cause = read.error();
        return fail(Error(ErrorCode::SettingsInvalid,
                          {{QStringLiteral("line"), cause.fact(QStringLiteral("line")).toInt()},
                           {QStringLiteral("member"), cause.fact(QStringLiteral("member"))},
                           {QStringLiteral("why"), errorName(cause.code())}})
                        .causedBy(cause));
    }
    Faults faults;
    for (qsizetype i = 0; i < read->names().size(); ++i) {
        const QString &name = read->names()[i];
        const JsonValue &value = read->items()[static_cast<size_t>(i)];
        if (name == u"seed") {
            int seed = 0;
            LC_CHECK(readInteger(value, name, 0, largestCount, seed));
            faults.seed = static_cast<quint32>(seed);
        } else if (name == u"rules" && value.isArray()) {
            for (const JsonValue &item : value.items()) {
                LC_TRY(rule, readRule(item));
                faults.rules.append(rule);
            }
        } else {
            return refused(value.line(), name, name == u"rules" ? "type" : "additionalProperties");
        }
    }
    return faults;
}

QString nameOf(FaultKind kind)
{
    return QString::fromLatin1(std::ranges::find(names, kind, &Name::kind)->name);
}

QStringList faultNames()
{
    QStringList list;
    for (const Name &one : names)
        list << QString::fromLatin1(one.name);
    return list;
}

bool isOfConnection(FaultKind kind)
{
    return kind <= FaultKind::EndlessBody;
}

} // namespace lc::sandbox
