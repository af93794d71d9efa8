#include "sandbox/issuing/licenseissuer.h"

#include "sandbox/issuing/authority.h"
#include "sandbox/issuing/facecomposer.h"
#include "sandbox/world/facevalues.h"

#include <QTimeZone>

namespace lc::sandbox {

namespace {

QDateTime sealedAt(const LicenseRecord &record)
{
    constexpr int beijingOffset = 8 * 3600;
    return {record.issued, QTime(10, 0), Qt::OffsetFromUTC, beijingOffset};
}

// The metadata of GB/T 36903 by their pinyin short names.
QMap<QString, QString> metadataOf(const LicenseRecord &record, const Catalogue &catalogue)
{
    const LicenseType &type = catalogue.types[record.type];
    const QString holderType = domain::codeOf(record.holderType);
    return {
        {QStringLiteral("ZZMC"), type.name},
        {QStringLiteral("ZZLXMC"), type.name},
        {QStringLiteral("ZZLXDM"), record.typeCode},
        {QStringLiteral("ZZBH"), record.number},
        {QStringLiteral("ZZBS"), record.identifier},
        {QStringLiteral("ZZBFJG"), record.issuer},
        {QStringLiteral("ZZBFJGDM"), record.issuerCode},
        {QStringLiteral("ZZBFRQ"), dateText(record.issued)},
        {QStringLiteral("CZZT"), record.holder},
        {QStringLiteral("CZZTDM"), record.holderCode},
        {QStringLiteral("CZZTDMLX"), catalogue.holderTypeNames.value(holderType)},
        {QStringLiteral("CZZTDMLXDM"), holderType},
        {QStringLiteral("ZZYXQQSRQ"), dateText(record.validFrom)},
        {QStringLiteral("ZZYXQJZRQ"), dateText(record.validUntil)},
    };
}

} // namespace

LicenseIssuer::LicenseIssuer(std::shared_ptr<const Catalogue> catalogue,
                             std::shared_ptr<Authority> authority)
    : m_catalogue(std::move(catalogue))
    , m_authority(std::move(authority))
    , m_fonts(std::make_unique<const FontShelf>())
{}

LicenseIssuer::~LicenseIssuer() = default;

Result<SecureBytes> LicenseIssuer::original(const LicenseRecord &record) const
{
    const LicenseType &type = m_catalogue->types[record.type];
    LC_TRY(face, composeFace(type, record, *m_fonts));
    ofd::WriterDocument document;
    document.pages = face.pages;
    document.fonts = face.fonts;
    document.title = type.name;
    document.author = record.issuer;
    document.created = sealedAt(record);
    document.customData = metadataOf(record, *m_catalogue);
    LC_TRY(holder, m_authority->holder(record.issuerCode, record.issuer,
                                       m_fonts->face(QStringLiteral("song"))));
    ofd::SealPlacement seal;
    seal.boundary = face.seal;
    seal.seal = holder.seal;
    seal.signer = holder.certificate;
    seal.key = holder.key;
    seal.signedAt = document.created;
    return ofd::writeDocument(document, {seal});
}

} // namespace lc::sandbox
