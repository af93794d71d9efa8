#include "domain/finding.h"

#include <QMetaEnum>

namespace lc::domain {

QString nameOf(Check check)
{
    switch (check) {
    case Check::ReferenceDigests:
        return QStringLiteral("ReferenceDigests");
    case Check::SignedDataHash:
        return QStringLiteral("SignedDataHash");
    case Check::Signature:
        return QStringLiteral("Signature");
    case Check::SealSignature:
        return QStringLiteral("SealSignature");
    case Check::SignerInSeal:
        return QStringLiteral("SignerInSeal");
    case Check::CertificateChain:
        return QStringLiteral("CertificateChain");
    case Check::CertificateValidity:
        return QStringLiteral("CertificateValidity");
    case Check::KeyUsage:
        return QStringLiteral("KeyUsage");
    case Check::Revocation:
        return QStringLiteral("Revocation");
    case Check::SealValidity:
        return QStringLiteral("SealValidity");
    case Check::TimeStamp:
        return QStringLiteral("TimeStamp");
    case Check::Coverage:
        return QStringLiteral("Coverage");
    case Check::Identity:
        return QStringLiteral("Identity");
    case Check::IdentifierCheck:
        return QStringLiteral("IdentifierCheck");
    case Check::LicensePeriod:
        return QStringLiteral("LicensePeriod");
    case Check::FontSubstitution:
        return QStringLiteral("FontSubstitution");
    case Check::PlatformRecord:
        return QStringLiteral("PlatformRecord");
    case Check::PlatformFile:
        return QStringLiteral("PlatformFile");
    case Check::ComparedField:
        return QStringLiteral("ComparedField");
    }
    Q_UNREACHABLE();
}

QString nameOf(By by)
{
    return by == By::Platform ? QStringLiteral("Platform") : QStringLiteral("ThisComputer");
}

QString nameOf(State state)
{
    switch (state) {
    case State::NotRun:
        return QStringLiteral("NotRun");
    case State::Passed:
        return QStringLiteral("Passed");
    case State::Failed:
        return QStringLiteral("Failed");
    case State::Unknown:
        return QStringLiteral("Unknown");
    }
    Q_UNREACHABLE();
}

QString nameOf(Because because)
{
    return QString::fromLatin1(
        QMetaEnum::fromType<Because>().valueToKey(static_cast<int>(because)));
}

} // namespace lc::domain
