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

// The platform's own seal stands in the authority's folder under this name.
const QString platformCode = QStringLiteral("platform");

QString platformName(const Catalogue &catalogue)
{
    return catalogue.province % QStringLiteral("一体化政务服务平台");
}

CopyNote noteOf(const LicenseRecord &record, const CopyDetails &details, const Catalogue &catalogue)
{
    CopyNote note;
    note.heading = QStringLiteral("加注件");
    note.lines = {
        QStringLiteral("请求方：") % details.requester,
        QStringLiteral("制作事由：") % catalogue.reasonNames.value(details.cause) % u"（" %
            details.cause % u"）",
        QStringLiteral("制作时间：") % dateText(details.made.date()) % u' ' %
            details.made.time().toString(QStringLiteral("HH:mm:ss")),
        QStringLiteral("有效期至：") % dateText(details.until),
        QStringLiteral("原件标识：") % record.identifier,
    };
    return note;
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
    return sealed(record, record.issuerCode);
}

Result<SecureBytes> LicenseIssuer::wronglySigned(const LicenseRecord &record) const
{
    return sealed(record, platformCode);
}

Result<SecureBytes> LicenseIssuer::sealed(const LicenseRecord &record,
                                          const QString &signingCode) const
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
    const bool isIssuer = signingCode == record.issuerCode;
    LC_TRY(signer,
           m_authority->holder(signingCode, isIssuer ? record.issuer : platformName(*m_catalogue),
                               m_fonts->face(QStringLiteral("song"))));
    ofd::SealPlacement seal;
    seal.boundary = face.seal;
    seal.seal = holder.seal;
    seal.signer = holder.certificate;
    seal.key = signer.key;
    seal.signedAt = document.created;
    seal.layout = holder.layout;
    return ofd::writeDocument(document, {seal});
}

Result<SecureBytes> LicenseIssuer::annotatedCopy(const LicenseRecord &record,
                                                 const CopyDetails &details) const
{
    const LicenseType &type = m_catalogue->types[record.type];
    const CopyNote note = noteOf(record, details, *m_catalogue);
    LC_TRY(face, composeFace(type, record, *m_fonts, &note));
    ofd::WriterDocument document;
    document.pages = face.pages;
    document.fonts = face.fonts;
    document.title = type.name % u'（' % note.heading % u'）';
    document.author = platformName(*m_catalogue);
    document.created = details.made;
    document.customData = metadataOf(record, *m_catalogue);
    document.customData.insert(QStringLiteral("JZJZZSJ"),
                               details.made.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    document.customData.insert(QStringLiteral("JZJZZZ"), document.author);
    document.customData.insert(QStringLiteral("JZJZZSY"),
                               m_catalogue->reasonNames.value(details.cause));
    document.customData.insert(QStringLiteral("JZJYXQJZSJ"), dateText(details.until));
    // Which original this is a copy of; extension items begin with KZ_.
    document.customData.insert(QStringLiteral("KZ_YJZZBS"), record.identifier);
    LC_TRY(holder, m_authority->holder(platformCode, document.author,
                                       m_fonts->face(QStringLiteral("song"))));
    ofd::SealPlacement seal;
    seal.boundary = face.seal;
    seal.seal = holder.seal;
    seal.signer = holder.certificate;
    seal.key = holder.key;
    seal.signedAt = details.made;
    seal.layout = holder.layout;
    return ofd::writeDocument(document, {seal});
}

} // namespace lc::sandbox
