#pragma once

#include "document/licenseface.h"

#include <QTemporaryDir>

#include <memory>

namespace lc::sandbox {
struct Catalogue;
class World;
class Authority;
class LicenseIssuer;
} // namespace lc::sandbox

namespace lc::test {

// One sealed license of every type of the sandbox, of invented people, the same in every run but
// for the keys.
class FaceAlbum
{
public:
    FaceAlbum();
    ~FaceAlbum();
    // What went wrong; empty when all is there.
    [[nodiscard]] QString open();
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QString nameOf(const QString &key) const;
    [[nodiscard]] Result<document::LicenseFace> face(const QString &key) const;

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const sandbox::Catalogue> m_catalogue;
    std::unique_ptr<sandbox::World> m_world;
    std::shared_ptr<sandbox::Authority> m_authority;
    std::unique_ptr<sandbox::LicenseIssuer> m_issuer;
};

} // namespace lc::test
