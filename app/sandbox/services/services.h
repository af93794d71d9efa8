#pragma once

#include "sandbox/services/call.h"

#include <atomic>
#include <memory>

namespace lc {
class Clock;
}

namespace lc::sandbox {

class Accounts;
class Addresses;
class Copies;
class EncryptedIds;
class FileVerifier;
class Grants;
class LicenseIssuer;
class National;
class Registry;
enum class AddressState;
enum class IdentifierForm;
struct LicenseRecord;
struct OpenedToken;
struct StoredLicense;

// What stands behind an address instead of the right file, on demand.
enum class Substitute { None, WronglySigned, AnotherLicense };

struct DownloadedFile
{
    AddressState state;
    SecureBytes bytes;
};

// What the provincial platform does with a call (DB51/T 2942-2022 clause 6), apart from how it
// is spelt and carried. Thread-safe.
class Services
{
public:
    struct Parts
    {
        std::shared_ptr<Registry> registry;
        std::shared_ptr<Accounts> accounts;
        std::shared_ptr<Grants> grants;
        std::shared_ptr<Addresses> addresses;
        std::shared_ptr<Copies> copies;
        std::shared_ptr<EncryptedIds> encryptedIds;
        std::shared_ptr<LicenseIssuer> issuer;
        std::shared_ptr<FileVerifier> files;
        std::shared_ptr<National> national; // null: nowhere to forward to
        std::shared_ptr<const Clock> clock;
        int encryptedLifetimeSeconds = 300;
        IdentifierForm identifierForm{};
        bool qrInRows = false; // 6.4.3 with pictures
    };
    explicit Services(Parts parts);

    // Errors are the platform's own trouble; the caller is told Status::Other.
    [[nodiscard]] Result<platform::WireAnswer> answer(const Call &call);
    [[nodiscard]] Result<DownloadedFile> download(const QString &id, const QString &remoteAddress,
                                                  Substitute substitute = Substitute::None);
    void setEncryptedLifetime(int seconds) { m_encryptedLifetime = seconds; }
    // Where the addresses that are given out begin; set once before the first call.
    void setDownloadBase(const QString &base) { m_downloadBase = base; }

private:
    using Answer = platform::WireAnswer;

    [[nodiscard]] Result<Answer> authorise(const Call &call);
    // Ok, or what is wrong with the values of a call.
    [[nodiscard]] Answer checkMeaning(const Call &call) const;
    [[nodiscard]] Answer checkTypes(const Call &call) const;
    // Ok, or why the account may not; writes refusals down.
    [[nodiscard]] Result<platform::Status> admit(Call &call);
    [[nodiscard]] Result<> logRefusal(const Call &call, const QString &why) const;
    // Here, or on the national side (5.3).
    [[nodiscard]] Result<Answer> dispatch(const Call &call);
    [[nodiscard]] bool mayForward(const Call &call) const;
    [[nodiscard]] Result<Answer> forward(const Call &call);
    [[nodiscard]] Result<> sift(const Call &call, Answer &answer) const;
    [[nodiscard]] Result<bool> takeFile(const Call &call, platform::WireRow &row);
    [[nodiscard]] static std::optional<SecureBytes> contentOf(const Call &call);

    [[nodiscard]] Result<Answer> serve(const Call &call);
    [[nodiscard]] Result<Answer> retrieve(const Call &call) const;
    [[nodiscard]] Result<Answer> informByHolder(const Call &call) const;
    [[nodiscard]] Result<Answer> informByIdentifier(const Call &call);
    [[nodiscard]] Result<Answer> verifyByFields(const Call &call) const;
    [[nodiscard]] Result<Answer> verifyFile(const Call &call) const;

    [[nodiscard]] Result<Answer> downloadByHolder(const Call &call);
    [[nodiscard]] Result<Answer> downloadByIdentifier(const Call &call);
    [[nodiscard]] Result<Answer> downloadByEncrypted(const Call &call);
    [[nodiscard]] platform::Status downloadState(const LicenseRecord &record) const;
    [[nodiscard]] Result<platform::WireRow> addressRow(const StoredLicense &license,
                                                       const Call &call);
    [[nodiscard]] Result<SecureBytes> originalOf(const StoredLicense &license);
    [[nodiscard]] Result<SecureBytes> substituteFor(qint64 license, Substitute substitute);

    [[nodiscard]] Result<Answer> encryptedIdentifiers(const Call &call);
    [[nodiscard]] Result<Answer> informByEncrypted(const Call &call);

    // Licenses of the call's holder that pass its filters and its grant.
    [[nodiscard]] Result<QList<StoredLicense>> ofHolder(const Call &call) const;
    [[nodiscard]] bool maySee(const Call &call, const LicenseRecord &record) const;
    [[nodiscard]] domain::LicenseInformation informationOf(const LicenseRecord &record,
                                                           const Grant &grant) const;

    Parts m;
    QString m_downloadBase;
    std::atomic<int> m_encryptedLifetime; // seconds
};

} // namespace lc::sandbox
