#include "tests/print/facealbum.h"

#include "sandbox/issuing/authority.h"
#include "sandbox/issuing/licenseissuer.h"
#include "sandbox/world/world.h"

namespace lc::test {

FaceAlbum::FaceAlbum() = default;
FaceAlbum::~FaceAlbum() = default;

QString FaceAlbum::open()
{
    auto catalogue = sandbox::Catalogue::load();
    if (!catalogue)
        return catalogue.error().toString();
    m_catalogue = std::make_shared<const sandbox::Catalogue>(*catalogue);
    sandbox::WorldOptions options;
    options.today = QDate(2026, 7, 1);
    m_world = std::make_unique<sandbox::World>(*catalogue, options);
    auto authority = sandbox::Authority::open(m_folder.path());
    if (!authority)
        return authority.error().toString();
    m_authority = std::move(*authority);
    m_issuer = std::make_unique<sandbox::LicenseIssuer>(m_catalogue, m_authority);
    return {};
}

QStringList FaceAlbum::keys() const
{
    QStringList keys;
    for (const sandbox::LicenseType &type : m_catalogue->types)
        keys.append(type.key);
    return keys;
}

QString FaceAlbum::nameOf(const QString &key) const
{
    return m_catalogue->types.at(m_catalogue->typeByKey(key)).name;
}

Result<document::LicenseFace> FaceAlbum::face(const QString &key) const
{
    const int wanted = m_catalogue->typeByKey(key);
    for (int i = 0; i < m_world->subjectCount(); ++i) {
        LC_TRY(records, m_world->licensesOf(i, m_world->subject(i)));
        for (const sandbox::LicenseRecord &record : records) {
            if (record.type != wanted)
                continue;
            LC_TRY(bytes, m_issuer->original(record));
            return document::LicenseFace::open(bytes);
        }
    }
    return fail(ErrorCode::PaperNoFace);
}

} // namespace lc::test
