#include "platform/jsonreader.h"
#include "platform/profiletables.h"
#include "platform/wirevalue.h"

#include <algorithm>

namespace lc::platform {

namespace {

tl::unexpected<Error> misshapen(const QString &member, const char *why,
                                SourceLocation where = SourceLocation::current())
{
    return fail(
        ErrorCode::ReplyShape,
        {{QStringLiteral("member"), member}, {QStringLiteral("why"), QString::fromLatin1(why)}},
        where);
}

const JsonValue *memberOf(const JsonValue &object, const QString &member,
                          const QStringList &aliases)
{
    const JsonValue *value = object.at(member);
    for (qsizetype i = 0; !value && i < aliases.size(); ++i)
        value = object.at(aliases[i]);
    return value && value->isNull() ? nullptr : value;
}

// The text of a scalar: a platform that writes a number as a number is understood, its digits are
// kept. Absent and null give an empty text.
Result<SecureText> scalar(const JsonValue *value, const QString &member)
{
    if (!value || value->isNull())
        return SecureText();
    if (value->type() != JsonValue::Type::String && value->type() != JsonValue::Type::Number)
        return misshapen(member, "type");
    return value->text();
}

// Reads one answer; holds what its steps share.
class AnswerReader
{
public:
    AnswerReader(const ProfileTables &tables, Service service)
        : m_tables(tables)
        , m_service(service)
        , m_values(tables, service)
    {}
    Result<WireAnswer> read(const JsonValue &body) const;

private:
    using Values = QMap<QString, SecureText>;
    Result<> readStatus(const JsonValue &body, WireAnswer &answer) const;
    Result<> readValues(const JsonValue &object, const QList<MemberSpec> &specs,
                        Values &into) const;
    Result<> readRows(const JsonValue &body, WireAnswer &answer) const;
    Result<WireRow> readRow(const JsonValue &item) const;
    Result<> readFace(const JsonValue &row, QList<domain::FaceField> &face) const;
    Result<> readFields(const JsonValue &list, const QString &group,
                        QList<domain::FaceField> &face) const;

    const ProfileTables &m_tables;
    Service m_service;
    WireValues m_values;
};

Result<> AnswerReader::readStatus(const JsonValue &body, WireAnswer &answer) const
{
    const JsonValue *member = body.at(m_tables.statusMember);
    if (!member || member->isNull())
        return misshapen(m_tables.statusMember, "missing");
    LC_TRY(text, scalar(member, m_tables.statusMember));
    answer.statusText = text.toString();
    const auto found = std::ranges::find(m_tables.statuses, answer.statusText, &StatusSpec::code);
    answer.status = found == m_tables.statuses.end() ? Status::Unknown : found->status;
    LC_TRY(message, scalar(body.at(m_tables.messageMember), m_tables.messageMember));
    answer.message = message.toString();
    return {};
}

Result<> AnswerReader::readValues(const JsonValue &object, const QList<MemberSpec> &specs,
                                  Values &into) const
{
    for (const MemberSpec &spec : specs) {
        const JsonValue *member =
            memberOf(object, spec.member, m_tables.acceptAliases ? spec.aliases : QStringList());
        if (!member)
            continue;
        LC_TRY(text, scalar(member, spec.member));
        if (spec.kind == WireKind::Integer && !member->toInteger())
            return misshapen(spec.member, "type");
        auto value = m_values.read(spec.kind, text);
        if (!value)
            return misshapen(spec.member, "value");
        into.insert(spec.name, *value);
    }
    return {};
}

Result<> AnswerReader::readFields(const JsonValue &list, const QString &group,
                                  QList<domain::FaceField> &face) const
{
    const FaceSpec &spec = m_tables.face;
    if (!list.isArray())
        return misshapen(spec.surface, "type");
    for (const JsonValue &item : list.items()) {
        if (!item.isObject())
            return misshapen(spec.surface, "type");
        LC_TRY(name, scalar(item.find(spec.name), spec.name));
        LC_TRY(value, scalar(item.find(spec.value), spec.value));
        LC_TRY(column, scalar(item.find(spec.columnName), spec.columnName));
        face.append({name.toString(), value, column.toString(), group});
    }
    return {};
}

Result<> AnswerReader::readFace(const JsonValue &row, QList<domain::FaceField> &face) const
{
    const FaceSpec &spec = m_tables.face;
    if (const JsonValue *surface = memberOf(row, spec.surface, {}))
        LC_CHECK(readFields(*surface, {}, face));
    const JsonValue *detail = memberOf(row, spec.detail, {});
    if (!detail)
        return {};
    if (!detail->isArray())
        return misshapen(spec.detail, "type");
    for (const JsonValue &group : detail->items()) {
        LC_TRY(name, scalar(group.find(spec.group), spec.group));
        const JsonValue *rows = group.find(spec.groupRows);
        if (!rows)
            return misshapen(spec.groupRows, "missing");
        LC_CHECK(readFields(*rows, name.toString(), face));
    }
    return {};
}

Result<WireRow> AnswerReader::readRow(const JsonValue &item) const
{
    if (!item.isObject())
        return misshapen(m_tables.rowsMember, "type");
    WireRow row;
    LC_CHECK(readValues(item, m_tables.row, row.values));
    for (const QString &name : requiredRowValues(m_service)) {
        if (row.values.value(name).isEmpty())
            return misshapen(std::ranges::find(m_tables.row, name, &MemberSpec::name)->member,
                             "missing");
    }
    LC_CHECK(readFace(item, row.face));
    return row;
}

Result<> AnswerReader::readRows(const JsonValue &body, WireAnswer &answer) const
{
    const JsonValue *rows = memberOf(body, m_tables.rowsMember, {});
    if (!rows) {
        if (answersWithRows(m_service) && answer.status == Status::Ok)
            return misshapen(m_tables.rowsMember, "missing");
        return {};
    }
    if (!rows->isArray())
        return misshapen(m_tables.rowsMember, "type");
    for (const JsonValue &item : rows->items()) {
        LC_TRY(row, readRow(item));
        answer.rows.append(row);
    }
    return {};
}

Result<WireAnswer> AnswerReader::read(const JsonValue &body) const
{
    WireAnswer answer;
    LC_CHECK(readStatus(body, answer));
    // What stands beside a refusal is not believed, so it is not read either.
    if (answer.status != Status::Ok)
        return answer;
    LC_CHECK(readValues(body, m_tables.answerValues, answer.values));
    for (const QString &name : requiredAnswerValues(m_service)) {
        if (answer.values.value(name).isEmpty())
            return misshapen(
                std::ranges::find(m_tables.answerValues, name, &MemberSpec::name)->member,
                "missing");
    }
    LC_CHECK(readRows(body, answer));
    return answer;
}

void writeValues(JsonValue &object, const WireValues &values, const QList<MemberSpec> &specs,
                 const QMap<QString, SecureText> &from)
{
    for (const MemberSpec &spec : specs) {
        const auto found = from.constFind(spec.name);
        if (found == from.constEnd())
            continue;
        if (auto written = values.write(spec.kind, *found, true))
            object.insertAt(spec.member, std::move(*written));
    }
}

JsonValue faceItem(const FaceSpec &spec, const domain::FaceField &field)
{
    JsonValue item = JsonValue::object();
    item.insert(spec.name, JsonValue::string(field.name));
    item.insert(spec.value, JsonValue::string(field.value));
    item.insert(spec.valueType, JsonValue::string(u"string"));
    item.insert(spec.columnName, JsonValue::string(field.columnName));
    return item;
}

void writeFace(JsonValue &row, const FaceSpec &spec, const QList<domain::FaceField> &face)
{
    JsonValue surface = JsonValue::array();
    QStringList groups;
    for (const domain::FaceField &field : face) {
        if (field.group.isEmpty())
            surface.append(faceItem(spec, field));
        else if (!groups.contains(field.group))
            groups.append(field.group);
    }
    if (!surface.items().empty())
        row.insert(spec.surface, std::move(surface));
    if (groups.isEmpty())
        return;
    JsonValue detail = JsonValue::array();
    for (const QString &name : groups) {
        JsonValue rows = JsonValue::array();
        for (const domain::FaceField &field : face) {
            if (field.group != name)
                continue;
            JsonValue item = faceItem(spec, field);
            item.insert(spec.order, JsonValue::number(QString::number(rows.items().size() + 1)));
            rows.append(std::move(item));
        }
        JsonValue group = JsonValue::object();
        group.insert(spec.group, JsonValue::string(name));
        group.insert(spec.groupRows, std::move(rows));
        detail.append(std::move(group));
    }
    row.insert(spec.detail, std::move(detail));
}

const StatusSpec &statusSpec(const ProfileTables &tables, Status status)
{
    auto found = std::ranges::find(tables.statuses, status, &StatusSpec::status);
    if (found == tables.statuses.end())
        found = std::ranges::find(tables.statuses, Status::Other, &StatusSpec::status);
    return *found;
}

// "(UseFor)", as the contract prints it; nothing for no parameter.
QString placeOf(const ProfileTables &tables, const QString &parameter)
{
    const MemberSpec *spec = tables.parameter(parameter);
    return spec ? QString(u'(' % spec->member.section(u'/', -1) % u')') : QString();
}

} // namespace

Result<WireAnswer> WireMapping::decodeAnswer(Service service, QByteArrayView body) const
{
    LC_TRY(json, readJson(body));
    return AnswerReader(*m_profile.m_tables, service).read(json);
}

Result<SecureBytes> WireMapping::encodeAnswer(Service service, const WireAnswer &answer) const
{
    const ProfileTables &tables = *m_profile.m_tables;
    const WireValues values(tables, service);
    const StatusSpec &status = statusSpec(tables, answer.status);
    const auto integer = [&values](const QString &text) {
        return *values.write(WireKind::Integer, SecureText(text), true);
    };
    JsonValue body = JsonValue::object();
    body.insertAt(tables.statusMember, integer(status.code));
    body.insertAt(
        tables.messageMember,
        JsonValue::string(QString((answer.message.isEmpty() ? status.message : answer.message) %
                                  placeOf(tables, answer.about))));
    writeValues(body, values, tables.answerValues, answer.values);
    if (answersWithRows(service) || !answer.rows.isEmpty()) {
        JsonValue rows = JsonValue::array();
        for (const WireRow &row : answer.rows) {
            JsonValue item = JsonValue::object();
            writeValues(item, values, tables.row, row.values);
            writeFace(item, tables.face, row.face);
            rows.append(std::move(item));
        }
        body.insertAt(tables.totalMember, integer(QString::number(answer.rows.size())));
        body.insertAt(tables.rowsMember, std::move(rows));
    }
    return body.toJson();
}

} // namespace lc::platform
