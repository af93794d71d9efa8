#include "sandbox/services/fileverifier.h"

#include "document/sealcheck.h"
#include "sandbox/services/verification.h"

namespace lc::sandbox {

using domain::Check;
using domain::State;
using platform::Status;

namespace {

enum FileResult {
    Genuine = 0,
    SealFailed = 1,
    FileFailed = 2,
    NoLongerValid = 3,
    Undecided = 4,
    NotOnRecord = 5,
    MetadataDiffer = 7
};

// What the local checks amount to in the words of 6.5.2: 0, 1, 2 or 4.
int resultOf(const domain::Findings &findings)
{
    int result = Genuine;
    const auto worse = [&result](int other) {
        // A broken file is worse than a broken seal, and both than what cannot be said.
        static constexpr int order[] = {0, 2, 3, 0, 1};
        if (order[other] > order[result])
            result = other;
    };
    bool sealed = false;
    for (const domain::Finding &finding : findings) {
        const bool file =
            finding.check == Check::ReferenceDigests || finding.check == Check::SignedDataHash;
        const bool seal =
            finding.check == Check::Signature || finding.check == Check::SealSignature ||
            finding.check == Check::SignerInSeal || finding.check == Check::CertificateChain ||
            finding.check == Check::CertificateValidity;
        sealed = sealed || (finding.check == Check::Signature && finding.state == State::Passed);
        if (!file && !seal)
            continue;
        if (finding.state == State::Failed)
            worse(file ? FileFailed : SealFailed);
        else if (finding.state != State::Passed)
            worse(Undecided);
    }
    if (!sealed)
        worse(Undecided);
    return result;
}

bool sameAsRecord(const QMap<QString, QString> &metadata, const LicenseRecord &record)
{
    return metadata.value(QStringLiteral("ZZBH")) == record.number &&
           metadata.value(QStringLiteral("CZZTDM")) == record.holderCode &&
           metadata.value(QStringLiteral("CZZT")) == record.holder;
}

} // namespace

FileVerifier::FileVerifier(std::shared_ptr<const Registry> registry, crypto::Certificate root,
                           std::shared_ptr<const Clock> clock)
    : m_registry(std::move(registry))
    , m_root(std::move(root))
    , m_clock(std::move(clock))
{}

QString FileVerifier::identifierIn(const SecureBytes &file)
{
    const auto face = document::LicenseFace::open(file);
    return face ? face->metadata().value(QStringLiteral("ZZBS")) : QString();
}

Result<VerifiedFile> FileVerifier::verify(const SecureBytes &file) const
{
    const auto face = document::LicenseFace::open(file);
    if (!face)
        return VerifiedFile{Status::Ok, FileFailed};
    document::TrustAnchors anchors;
    anchors.authorities = {m_root};
    const document::FileReport report = document::checkFile(*face, anchors, m_clock->now());
    if (const int result = resultOf(report.findings); result != Genuine)
        return VerifiedFile{Status::Ok, result};
    const QMap<QString, QString> metadata = face->metadata();
    LC_TRY(license, m_registry->byIdentifier(metadata.value(QStringLiteral("ZZBS"))));
    if (!license)
        return VerifiedFile{Status::Ok, NotOnRecord};
    if (!sameAsRecord(metadata, license->record))
        return VerifiedFile{Status::Ok, MetadataDiffer};
    switch (stateOn(license->record, m_clock->now().date())) {
    case VerificationResult::Valid:
        return VerifiedFile{Status::Ok, Genuine};
    case VerificationResult::NotActivated:
    case VerificationResult::Suspended:
        return VerifiedFile{Status::LicenseRestricted, Undecided};
    case VerificationResult::NoLongerValid:
        if (license->record.state == RecordState::Revoked)
            return VerifiedFile{Status::LicenseRevoked, Undecided};
        return VerifiedFile{Status::Ok, NoLongerValid};
    case VerificationResult::Insufficient:
    case VerificationResult::NothingFound:
    case VerificationResult::ParametersMissing:
    case VerificationResult::PartlyWrong:
        break;
    }
    return VerifiedFile{Status::Ok, Undecided};
}

} // namespace lc::sandbox
