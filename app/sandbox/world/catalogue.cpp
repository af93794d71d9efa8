#include "sandbox/world/catalogue.h"

#include "core/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace lc::sandbox {

namespace {

constexpr qint64 dataLimit = 1 << 20;

Result<QJsonObject> loadObject(const QString &name)
{
    LC_TRY(bytes, readFile(QStringLiteral(":/sandbox/") + name, dataLimit));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.borrowed(), &problem);
    if (!document.isObject())
        return fail(ErrorCode::SandboxStart,
                    {{QStringLiteral("file"), name}, {QStringLiteral("offset"), problem.offset}});
    return document.object();
}

template <class E>
struct Named
{
    QLatin1StringView name;
    E value;
};

template <class E, size_t N>
std::optional<E> lookUp(const Named<E> (&table)[N], const QString &name)
{
    for (const auto &entry : table) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

constexpr Named<LayoutStyle> layouts[] = {
    {QLatin1StringView("card"), LayoutStyle::Card},
    {QLatin1StringView("columns"), LayoutStyle::Columns},
    {QLatin1StringView("booklet"), LayoutStyle::Booklet},
    {QLatin1StringView("table"), LayoutStyle::Table},
    {QLatin1StringView("certificate"), LayoutStyle::Certificate}};
constexpr Named<BorderStyle> borders[] = {{QLatin1StringView("band"), BorderStyle::Band},
                                          {QLatin1StringView("guilloche"), BorderStyle::Guilloche},
                                          {QLatin1StringView("double"), BorderStyle::Double},
                                          {QLatin1StringView("corner"), BorderStyle::Corner},
                                          {QLatin1StringView("plain"), BorderStyle::Plain}};
constexpr Named<HolderKind> holders[] = {
    {QLatin1StringView("person"), HolderKind::Person},
    {QLatin1StringView("organisation"), HolderKind::Organisation},
    {QLatin1StringView("any"), HolderKind::Any}};

QString text(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString();
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list << item.toString();
    return list;
}

QMap<QString, QString> namesOf(const QJsonValue &value)
{
    QMap<QString, QString> names;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        names.insert(it.key(), it.value().toString());
    return names;
}

QList<FieldPattern> fieldsOf(const QJsonValue &value)
{
    QList<FieldPattern> fields;
    for (const QJsonValue item : value.toArray()) {
        const QJsonObject field = item.toObject();
        fields.append({text(field, QLatin1StringView("name")),
                       text(field, QLatin1StringView("column")),
                       text(field, QLatin1StringView("value"))});
    }
    return fields;
}

QList<SpecialSubject> specialsOf(const QJsonValue &value)
{
    QList<SpecialSubject> subjects;
    for (const QJsonValue item : value.toArray()) {
        const QJsonObject subject = item.toObject();
        subjects.append({text(subject, QLatin1StringView("key")),
                         text(subject, QLatin1StringView("name")),
                         texts(subject.value(QLatin1StringView("types"))),
                         text(subject, QLatin1StringView("period")),
                         text(subject, QLatin1StringView("state"))});
    }
    return subjects;
}

QColor colorOf(const QJsonObject &object, QLatin1StringView name)
{
    return QColor::fromString(object.value(name).toString());
}

int officeByKey(const QList<OfficeKind> &offices, const QString &key)
{
    for (qsizetype i = 0; i < offices.size(); ++i) {
        if (offices[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

Result<LicenseType> typeOf(const QJsonObject &object, const QList<OfficeKind> &offices)
{
    LicenseType type;
    type.key = text(object, QLatin1StringView("key"));
    type.sequence = text(object, QLatin1StringView("sequence"));
    type.office = officeByKey(offices, text(object, QLatin1StringView("office")));
    type.name = text(object, QLatin1StringView("name"));
    type.latin = text(object, QLatin1StringView("latin"));
    type.mark = text(object, QLatin1StringView("mark"));
    type.years = object.value(QLatin1StringView("years")).toInt();
    const QJsonArray page = object.value(QLatin1StringView("page")).toArray();
    type.page = QSizeF(page.at(0).toDouble(), page.at(1).toDouble());
    type.photo = object.value(QLatin1StringView("photo")).toBool();
    type.elsewhere = object.value(QLatin1StringView("elsewhere")).toBool();
    type.ink = colorOf(object, QLatin1StringView("ink"));
    type.accent = colorOf(object, QLatin1StringView("accent"));
    type.tint = colorOf(object, QLatin1StringView("tint"));
    type.fields = fieldsOf(object.value(QLatin1StringView("fields")));
    const QJsonObject annex = object.value(QLatin1StringView("annex")).toObject();
    type.annexTitle = text(annex, QLatin1StringView("title"));
    type.annex = fieldsOf(annex.value(QLatin1StringView("fields")));
    const auto layout = lookUp(layouts, text(object, QLatin1StringView("layout")));
    const auto border = lookUp(borders, text(object, QLatin1StringView("border")));
    const auto holder = lookUp(holders, text(object, QLatin1StringView("holder")));
    if (!layout || !border || !holder || type.office < 0 || !type.ink.isValid() ||
        !type.accent.isValid() || !type.tint.isValid() || type.page.isEmpty() ||
        type.sequence.size() != 3)
        return fail(ErrorCode::SandboxStart, {{QStringLiteral("type"), type.key}});
    type.layout = *layout;
    type.border = *border;
    type.holder = *holder;
    return type;
}

void readPeople(const QJsonObject &people, Catalogue &catalogue)
{
    catalogue.province = text(people, QLatin1StringView("province"));
    catalogue.city = text(people, QLatin1StringView("city"));
    for (const QJsonValue item : people.value(QLatin1StringView("districts")).toArray())
        catalogue.districts.append({text(item.toObject(), QLatin1StringView("division")),
                                    text(item.toObject(), QLatin1StringView("name"))});
    catalogue.holderTypeNames = namesOf(people.value(QLatin1StringView("holderTypes")));
    catalogue.reasonNames = namesOf(people.value(QLatin1StringView("reasons")));
    for (const QChar surname : text(people, QLatin1StringView("surnames")))
        catalogue.surnames << QString(surname);
    catalogue.surnames << texts(people.value(QLatin1StringView("compoundSurnames")));
    catalogue.givenNames = texts(people.value(QLatin1StringView("givenNames")));
    catalogue.streets = texts(people.value(QLatin1StringView("streets")));
    catalogue.trades = texts(people.value(QLatin1StringView("trades")));
    catalogue.firmNames = texts(people.value(QLatin1StringView("firmNames")));
    catalogue.firmForms = texts(people.value(QLatin1StringView("firmForms")));
    catalogue.specialPeople = specialsOf(people.value(QLatin1StringView("special")));
    catalogue.specialOrganisations =
        specialsOf(people.value(QLatin1StringView("specialOrganisations")));
}

} // namespace

Result<Catalogue> Catalogue::load()
{
    Catalogue catalogue;
    LC_TRY(types, loadObject(QStringLiteral("licensetypes.json")));
    LC_TRY(people, loadObject(QStringLiteral("people.json")));
    for (const QJsonValue item : types.value(QLatin1StringView("offices")).toArray())
        catalogue.offices.append({text(item.toObject(), QLatin1StringView("key")),
                                  text(item.toObject(), QLatin1StringView("name"))});
    for (const QJsonValue item : types.value(QLatin1StringView("types")).toArray()) {
        LC_TRY(type, typeOf(item.toObject(), catalogue.offices));
        catalogue.types.append(type);
    }
    readPeople(people, catalogue);
    if (catalogue.types.isEmpty() || catalogue.districts.isEmpty() || catalogue.surnames.isEmpty())
        return fail(ErrorCode::SandboxStart, {{QStringLiteral("file"), QStringLiteral("people")}});
    return catalogue;
}

int Catalogue::typeByKey(QStringView key) const
{
    for (qsizetype i = 0; i < types.size(); ++i) {
        if (types[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace lc::sandbox
