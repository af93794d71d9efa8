#include "platform/profiletables.h"

#include "platform/jsonreader.h"
#include "platform/schemacheck.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace lc::platform {

namespace {

constexpr qsizetype largestProfile = 1 << 20;

struct NamedStatus
{
    const char *name;
    Status status;
};

constexpr NamedStatus statusNames[] = {
    {"ok", Status::Ok},
    {"notOffered", Status::NotOffered},
    {"nothingFound", Status::NothingFound},
    {"authentication", Status::Authentication},
    {"parameterMissing", Status::ParameterMissing},
    {"typeUnknown", Status::TypeUnknown},
    {"licenseRevoked", Status::LicenseRevoked},
    {"licenseExpired", Status::LicenseExpired},
    {"licenseRestricted", Status::LicenseRestricted},
    {"downloadRefused", Status::DownloadRefused},
    {"other", Status::Other},
    {"noPermission", Status::NoPermission},
    {"parameterInvalid", Status::ParameterInvalid},
    {"holderTypeMismatch", Status::HolderTypeMismatch},
    {"typeCodeInvalid", Status::TypeCodeInvalid},
    {"encryptedForged", Status::EncryptedForged},
    {"encryptedExpired", Status::EncryptedExpired},
    {"encryptedUsed", Status::EncryptedUsed},
    {"nationalUnreachable", Status::NationalUnreachable},
};

tl::unexpected<Error> refused(int line, const QString &member, const QString &why,
                              SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::ProfileInvalid,
                {{QStringLiteral("line"), line},
                 {QStringLiteral("member"), member},
                 {QStringLiteral("why"), why}},
                where);
}

// The schema has made sure that what is asked for is there.
QString textAt(const JsonValue &value, QStringView path)
{
    return value.at(path)->toString();
}

QStringList listAt(const JsonValue &value, QStringView name)
{
    QStringList result;
    if (const JsonValue *list = value.find(name)) {
        for (const JsonValue &item : list->items())
            result.append(item.toString());
    }
    return result;
}

QMap<QString, QString> mapAt(const JsonValue &value, QStringView path)
{
    QMap<QString, QString> result;
    const JsonValue &table = *value.at(path);
    for (const QString &name : table.names())
        result.insert(name, textAt(table, name));
    return result;
}

QMap<int, QString> resultsAt(const JsonValue &value, QStringView path)
{
    QMap<int, QString> result;
    const auto texts = mapAt(value, path);
    for (auto it = texts.begin(); it != texts.end(); ++it)
        result.insert(it.key().toInt(), it.value());
    return result;
}

QList<MemberSpec> membersAt(const JsonValue &value, QStringView path,
                            std::span<const WireName> names)
{
    QList<MemberSpec> result;
    const JsonValue &table = *value.at(path);
    for (const WireName &known : names) {
        MemberSpec spec;
        spec.name = QString::fromLatin1(known.name);
        spec.kind = known.kind;
        const JsonValue &entry = *table.find(spec.name);
        spec.member = textAt(entry, u"member");
        spec.aliases = listAt(entry, u"aliases");
        if (const JsonValue *limit = entry.find(u"maxLength"))
            spec.maxLength = limit->toInteger().value_or(0);
        result.append(spec);
    }
    return result;
}

FaceSpec faceAt(const JsonValue &value)
{
    return {textAt(value, u"surface"),   textAt(value, u"detail"),     textAt(value, u"group"),
            textAt(value, u"groupRows"), textAt(value, u"name"),       textAt(value, u"value"),
            textAt(value, u"valueType"), textAt(value, u"columnName"), textAt(value, u"order")};
}

QList<StatusSpec> statusesAt(const JsonValue &value)
{
    QList<StatusSpec> result;
    for (const NamedStatus &known : statusNames) {
        if (const JsonValue *entry = value.find(QString::fromLatin1(known.name)))
            result.append({known.status, textAt(*entry, u"code"), textAt(*entry, u"message")});
    }
    return result;
}

QMap<Service, ServiceSpec> servicesAt(const JsonValue &value)
{
    QMap<Service, ServiceSpec> result;
    for (const Service service : allServices()) {
        const JsonValue &entry = *value.find(nameOf(service));
        result.insert(service, {textAt(entry, u"path"), listAt(entry, u"required"),
                                listAt(entry, u"optional")});
    }
    return result;
}

AuthorisationScheme schemeOf(const QString &name)
{
    if (name == u"static-token")
        return AuthorisationScheme::StaticToken;
    return name == u"token-endpoint" ? AuthorisationScheme::TokenEndpoint
                                     : AuthorisationScheme::HmacSm3;
}

ProfileTables tablesFrom(const JsonValue &value)
{
    ProfileTables t;
    t.name = textAt(value, u"name");
    t.scheme = schemeOf(textAt(value, u"authorisation/scheme"));
    t.acceptAliases = value.find(u"acceptAliases")->toBool();
    t.numbersAsText = textAt(value, u"numbers") == u"text";
    t.statuses = statusesAt(*value.find(u"statuses"));
    t.fieldResults = resultsAt(value, u"results/fields");
    t.fileResults = resultsAt(value, u"results/file");
    t.reasons = mapAt(value, u"reasons");
    if (value.find(u"reasonsElse"))
        t.reasonsElse = textAt(value, u"reasonsElse");
    t.holderTypeNames = mapAt(value, u"holderTypes/names");
    t.holderTypeNamesInAnswers = textAt(value, u"holderTypes/inAnswers") == u"name";
    t.dateForm = textAt(value, u"dates/form");
    t.longTerm = textAt(value, u"dates/longTerm");
    t.timeForm = textAt(value, u"times/form");
    t.timeOffset = textAt(value, u"times/offset");
    t.parameters = membersAt(value, u"parameters", parameterNames());
    t.compared = membersAt(value, u"compared", comparedNames());
    t.statusMember = textAt(value, u"answer/status");
    t.messageMember = textAt(value, u"answer/message");
    t.totalMember = textAt(value, u"answer/total");
    t.rowsMember = textAt(value, u"answer/rows");
    t.answerValues = membersAt(value, u"answer/values", answerValueNames());
    t.row = membersAt(value, u"answer/row", rowNames());
    t.face = faceAt(*value.at(u"answer/face"));
    t.services = servicesAt(*value.find(u"services"));
    return t;
}

// A table that must be readable backwards: every value once.
template <class Map>
Result<> onlyOnce(const JsonValue &value, const QString &path, const Map &table)
{
    QSet<QString> seen;
    for (auto it = table.begin(); it != table.end(); ++it) {
        if (seen.contains(it.value())) {
            QString member = path;
            if constexpr (std::is_same_v<typename Map::key_type, QString>)
                member += u'/' % it.key();
            else
                member += u'/' % QString::number(it.key());
            return refused(value.at(member)->line(), member, QStringLiteral("twice"));
        }
        seen.insert(it.value());
    }
    return {};
}

// No member may be another one, or lie inside another one.
Result<> checkMembers(const JsonValue &value, const QString &path, const QList<MemberSpec> &specs,
                      QStringList taken = {})
{
    for (const MemberSpec &spec : specs) {
        const auto collides = [&spec](const QString &other) {
            return other == spec.member || other.startsWith(QString(spec.member % u'/')) ||
                   spec.member.startsWith(QString(other % u'/'));
        };
        if (std::ranges::any_of(taken, collides)) {
            const QString member = path % u'/' % spec.name;
            return refused(value.at(member)->line(), member, QStringLiteral("twice"));
        }
        taken.append(spec.member);
    }
    return {};
}

Result<> checkStatuses(const JsonValue &value, const ProfileTables &tables)
{
    QSet<QString> seen;
    for (const StatusSpec &spec : tables.statuses) {
        if (seen.contains(spec.code))
            return refused(value.find(u"statuses")->line(), QStringLiteral("statuses"),
                           QStringLiteral("twice"));
        seen.insert(spec.code);
        bool isNumber = false;
        (void)spec.code.toLongLong(&isNumber);
        if (!tables.numbersAsText && !isNumber)
            return refused(value.find(u"statuses")->line(), QStringLiteral("statuses"),
                           QStringLiteral("notANumber"));
    }
    return {};
}

Result<> checkServices(const JsonValue &value, const ProfileTables &tables)
{
    QSet<QString> paths;
    for (auto it = tables.services.begin(); it != tables.services.end(); ++it) {
        const QString member = u"services/" % nameOf(it.key());
        const int line = value.at(member)->line();
        if (paths.contains(it->path))
            return refused(line, member % u"/path", QStringLiteral("twice"));
        paths.insert(it->path);
        for (const QString &name : it->optional) {
            if (it->required.contains(name))
                return refused(line, member % u"/optional", QStringLiteral("twice"));
        }
    }
    return {};
}

// A form is good when a date that was written in it can be read back.
Result<> checkForms(const JsonValue &value, const ProfileTables &tables)
{
    const QDate date(2031, 12, 29);
    if (QDate::fromString(date.toString(tables.dateForm), tables.dateForm) != date)
        return refused(value.at(u"dates/form")->line(), QStringLiteral("dates/form"),
                       QStringLiteral("form"));
    const QDateTime time(date, QTime(23, 58, 7));
    if (QDateTime::fromString(time.toString(tables.timeForm), tables.timeForm) != time)
        return refused(value.at(u"times/form")->line(), QStringLiteral("times/form"),
                       QStringLiteral("form"));
    return {};
}

Result<> checkMeaning(const JsonValue &value, const ProfileTables &t)
{
    LC_CHECK(checkStatuses(value, t));
    LC_CHECK(checkServices(value, t));
    LC_CHECK(checkForms(value, t));
    LC_CHECK(onlyOnce(value, QStringLiteral("reasons"), t.reasons));
    LC_CHECK(onlyOnce(value, QStringLiteral("holderTypes/names"), t.holderTypeNames));
    LC_CHECK(onlyOnce(value, QStringLiteral("results/fields"), t.fieldResults));
    LC_CHECK(onlyOnce(value, QStringLiteral("results/file"), t.fileResults));
    LC_CHECK(checkMembers(value, QStringLiteral("parameters"), t.parameters));
    QStringList taken;
    for (const MemberSpec &spec : t.parameters)
        taken.append(spec.member);
    LC_CHECK(checkMembers(value, QStringLiteral("compared"), t.compared, taken));
    LC_CHECK(checkMembers(value, QStringLiteral("answer/values"), t.answerValues,
                          {t.statusMember, t.messageMember, t.totalMember, t.rowsMember}));
    return checkMembers(value, QStringLiteral("answer/row"), t.row,
                        {t.face.surface, t.face.detail});
}

} // namespace

const MemberSpec *ProfileTables::parameter(const QString &parameterName) const
{
    const auto found = std::ranges::find(parameters, parameterName, &MemberSpec::name);
    return found == parameters.end() ? nullptr : &*found;
}

Result<ProfileTables> readProfile(QByteArrayView json)
{
    auto value = readJson(json, {largestProfile});
    if (!value) {
        const Error &cause = value.error();
        QString why = cause.fact(QStringLiteral("why")).toString();
        if (why.isEmpty())
            why = errorName(cause.code());
        return fail(Error(ErrorCode::ProfileInvalid,
                          {{QStringLiteral("line"), cause.fact(QStringLiteral("line")).toInt()},
                           {QStringLiteral("member"), cause.fact(QStringLiteral("member"))},
                           {QStringLiteral("why"), why}})
                        .causedBy(cause));
    }
    LC_TRY(schema, readJson(Profile::schema()));
    if (const auto problem = checkSchema(schema, *value))
        return refused(problem->line, problem->member, problem->why);
    ProfileTables tables = tablesFrom(*value);
    LC_CHECK(checkMeaning(*value, tables));
    return tables;
}

} // namespace lc::platform
