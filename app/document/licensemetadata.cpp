#include "document/licensemetadata.h"

#include "ofd/document.h"

#include <algorithm>
#include <array>

namespace lc::document {

namespace {

struct Names
{
    const char *shortName;
    const char *english;
    const char *chinese;
};

constexpr std::array names{
    Names{"ZZMC", "certificateName", "证照名称"},
    Names{"ZZLXMC", "certificateTypeName", "证照类型名称"},
    Names{"ZZLXDM", "certificateTypeCode", "证照类型代码"},
    Names{"ZZBH", "certificateNumber", "证照编号"},
    Names{"ZZBS", "certificateIdentifier", "证照标识"},
    Names{"ZZBFJG", "certificateIssuingAuthorityName", "证照颁发机构"},
    Names{"ZZBFJGDM", "certificateIssuingAuthorityCode", "证照颁发机构代码"},
    Names{"ZZBFRQ", "certificateIssuedDate", "证照颁发日期"},
    Names{"CZZT", "certificateHolderName", "持证主体"},
    Names{"CZZTDM", "certificateHolderCode", "持证主体代码"},
    Names{"CZZTDMLXDM", "certificateHolderTypeCode", "持证主体代码类型代码"},
    Names{"ZZYXQQSRQ", "certificateEffectiveDate", "证照有效期起始日期"},
    Names{"ZZYXQJZRQ", "certificateExpiringDate", "证照有效期截止日期"},
    Names{"JZJZZSJ", "certificateCopyCreationTime", "加注件制作时间"},
    Names{"JZJZZZ", "certificateCopyCreator", "加注件制作者"},
    Names{"JZJZZSY", "certificateCopyCause", "加注件制作事由"},
    Names{"JZJYXQJZSJ", "certificateCopyExpiringTime", "加注件有效期截止时间"},
};

} // namespace

QMap<QString, QString> withShortNames(QMap<QString, QString> data)
{
    QMap<QString, QString> lower;
    for (auto it = data.cbegin(); it != data.cend(); ++it)
        lower.insert(it.key().trimmed().toLower(), *it);
    for (const Names &row : names) {
        const QString key = QString::fromLatin1(row.shortName);
        for (const QString &other :
             {key, QString::fromLatin1(row.english), QString::fromUtf8(row.chinese)}) {
            if (data.value(key).isEmpty() && !lower.value(other.toLower()).isEmpty())
                data.insert(key, lower.value(other.toLower()));
        }
    }
    return data;
}

bool isLicenseName(const QString &name)
{
    return name.startsWith(u"KZ_") || std::ranges::any_of(names, [&](const Names &row) {
               return name == QLatin1StringView(row.shortName);
           });
}

LicenseMetadata licenseMetadata(const ofd::Document &document, bool withTags)
{
    LicenseMetadata metadata;
    metadata.data = withShortNames(document.info().customData);
    if (!withTags)
        return metadata;
    const QMap<QString, QString> tags = withShortNames(document.customTags());
    for (const Names &row : names) {
        const QString key = QString::fromLatin1(row.shortName);
        if (metadata.data.value(key).isEmpty() && !tags.value(key).isEmpty())
            metadata.tagged.insert(key, tags.value(key));
    }
    return metadata;
}

bool isAnnotatedCopy(const QMap<QString, QString> &data)
{
    return std::ranges::any_of(
        std::array{"KZ_YJZZBS", "JZJZZSJ", "JZJZZZ", "JZJZZSY", "JZJYXQJZSJ"},
        [&](const char *key) { return !data.value(QString::fromLatin1(key)).isEmpty(); });
}

QString originalOfCopy(const QMap<QString, QString> &data)
{
    const QString named = data.value(QStringLiteral("KZ_YJZZBS"));
    return named.isEmpty() ? data.value(QStringLiteral("ZZBS")) : named;
}

} // namespace lc::document
