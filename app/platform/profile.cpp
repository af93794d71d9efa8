#include "platform/profile.h"

#include "platform/profiletables.h"

#include <QFile>

// Resources of a static library are dropped by the linker unless something asks for them; the
// macro behind this wants to be outside any namespace.
static void loadProfileResources()
{
    Q_INIT_RESOURCE(profiles);
}

namespace lc::platform {

namespace {
QByteArray resource(const QString &name)
{
    loadProfileResources();
    QFile file(u":/profiles/" % name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}
} // namespace

Profile::Profile(std::shared_ptr<const ProfileTables> tables)
    : m_tables(std::move(tables))
{}

Result<Profile> Profile::fromJson(QByteArrayView json)
{
    LC_TRY(tables, readProfile(json));
    return Profile(std::make_shared<const ProfileTables>(std::move(tables)));
}

Profile Profile::standard()
{
    auto profile = builtIn(QStringLiteral("sichuan"));
    if (!profile)
        qFatal("the built-in profile is damaged: %s", qPrintable(profile.error().toString()));
    return *profile;
}

Result<Profile> Profile::builtIn(const QString &name)
{
    if (!builtInNames().contains(name))
        return fail(ErrorCode::ProfileInvalid,
                    {{QStringLiteral("why"), QStringLiteral("unknownName")}});
    return fromJson(resource(name % u".json"));
}

QStringList Profile::builtInNames()
{
    return {QStringLiteral("sichuan"), QStringLiteral("zibo")};
}

QByteArray Profile::schema()
{
    return resource(QStringLiteral("profile.schema.json"));
}

const QString &Profile::name() const
{
    return m_tables->name;
}

const QString &Profile::path(Service service) const
{
    return m_tables->services.find(service)->path;
}

AuthorisationScheme Profile::authorisation() const
{
    return m_tables->scheme;
}

} // namespace lc::platform
