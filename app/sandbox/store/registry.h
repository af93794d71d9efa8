#pragma once

#include "core/secure.h"
#include "sandbox/store/database.h"
#include "sandbox/world/world.h"

#include <optional>

namespace lc::sandbox {

struct StoredLicense
{
    qint64 row = 0;
    LicenseRecord record;
};

struct StoredSuggestion
{
    QString code;
    domain::HolderCodeType type = domain::HolderCodeType::ResidentId;
    QString shows;
};

// The register of licenses: who holds what, and the files that were issued. Filled with the
// invented world in one transaction when it is empty, was made from other data or from another
// seed. Thread-safe.
class Registry
{
public:
    Registry(std::shared_ptr<Database> database, std::shared_ptr<const World> world);

    // What a database was filled with; empty when it was not.
    [[nodiscard]] static Result<QString> fingerprintOf(const Database &database);
    // `fingerprint` names the data and options that the world comes from.
    [[nodiscard]] Result<> prepare(const QString &fingerprint);
    [[nodiscard]] Result<QList<StoredLicense>>
    byHolder(const QString &code, std::optional<domain::HolderCodeType> type) const;
    [[nodiscard]] Result<std::optional<StoredLicense>> byIdentifier(const QString &id) const;
    [[nodiscard]] Result<std::optional<StoredLicense>> byRow(qint64 row) const;
    // The file issued for a license; null when none was issued yet.
    [[nodiscard]] Result<std::optional<SecureBytes>> original(qint64 row) const;
    [[nodiscard]] Result<> storeOriginal(qint64 row, const SecureBytes &file);
    [[nodiscard]] Result<QList<StoredSuggestion>> suggestions() const;
    [[nodiscard]] Result<qint64> count() const;
    [[nodiscard]] const World &world() const { return *m_world; }

private:
    [[nodiscard]] Result<> createTables();
    [[nodiscard]] Result<> fill();
    [[nodiscard]] Result<> addLicense(const LicenseRecord &record);
    [[nodiscard]] Result<> addSuggestion(const Subject &subject);
    [[nodiscard]] StoredLicense read(const Rows &rows) const;

    std::shared_ptr<Database> m_database;
    std::shared_ptr<const World> m_world;
};

} // namespace lc::sandbox
