#include "sandbox/services/verification.h"

#include "domain/license.h"
#include "sandbox/world/facevalues.h"

namespace lc::sandbox {

namespace {

bool sameDate(const QString &sent, QDate stored)
{
    const domain::LicenseDate date = domain::LicenseDate::parse(sent);
    return stored.isValid() ? date.date == stored : date.longTerm;
}

bool sameText(const QString &sent, const QString &stored)
{
    return sent.trimmed().normalized(QString::NormalizationForm_C) ==
           stored.normalized(QString::NormalizationForm_C);
}

bool fieldMatches(const LicenseRecord &record, const LicenseType &type, const QString &name,
                  const QString &sent)
{
    if (name == u"issued")
        return sameDate(sent, record.issued);
    if (name == u"validFrom")
        return sameDate(sent, record.validFrom);
    if (name == u"validUntil")
        return sameDate(sent, record.validUntil);
    if (name == u"typeCode")
        return sameText(sent, record.typeCode);
    if (name == u"typeName" || name == u"name")
        return sameText(sent, type.name);
    if (name == u"number")
        return sameText(sent, record.number);
    if (name == u"holder")
        return sameText(sent, record.holder);
    if (name == u"issuer")
        return sameText(sent, record.issuer);
    if (name == u"issuerCode")
        return sameText(sent, record.issuerCode);
    return false;
}

} // namespace

VerificationResult stateOn(const LicenseRecord &record, QDate today)
{
    switch (record.state) {
    case RecordState::NotActivated:
        return VerificationResult::NotActivated;
    case RecordState::Suspended:
        return VerificationResult::Suspended;
    case RecordState::Revoked:
        return VerificationResult::NoLongerValid;
    case RecordState::Active:
        break;
    }
    if (record.validFrom.isValid() && record.validFrom > today)
        return VerificationResult::NotActivated;
    if (record.validUntil.isValid() && record.validUntil < today)
        return VerificationResult::NoLongerValid;
    return VerificationResult::Valid;
}

std::optional<VerificationResult> verifyFields(const QList<StoredLicense> &ofHolder,
                                               const QString &typeCode,
                                               const QMap<QString, QString> &compared,
                                               const Catalogue &catalogue, QDate today)
{
    const bool anything = std::any_of(compared.cbegin(), compared.cend(),
                                      [](const QString &value) { return !value.isEmpty(); });
    if (!anything && typeCode.isEmpty())
        return VerificationResult::Insufficient;
    bool sameType = false;
    bool revoked = false;
    std::optional<VerificationResult> best;
    for (const StoredLicense &license : ofHolder) {
        const LicenseRecord &record = license.record;
        if (!typeCode.isEmpty() && record.typeCode != typeCode)
            continue;
        sameType = true;
        bool matches = true;
        for (auto it = compared.cbegin(); it != compared.cend(); ++it)
            matches =
                matches && (it->isEmpty() ||
                            fieldMatches(record, catalogue.types[record.type], it.key(), *it));
        if (!matches)
            continue;
        if (record.state == RecordState::Revoked) {
            revoked = true;
            continue;
        }
        // Of several that fit, the one in the best state answers.
        const VerificationResult state = stateOn(record, today);
        if (!best || state < *best)
            best = state;
    }
    if (best)
        return best;
    if (revoked)
        return std::nullopt;
    return sameType ? VerificationResult::PartlyWrong : VerificationResult::NothingFound;
}

QString messageOf(int result, bool ofFile)
{
    if (ofFile && result == 1)
        return QStringLiteral("签章校验失败");
    if (ofFile && result == 2)
        return QStringLiteral("文件校验失败");
    switch (static_cast<VerificationResult>(result)) {
    case VerificationResult::Valid:
        return QStringLiteral("证照信息正确且有效");
    case VerificationResult::NotActivated:
        return QStringLiteral("证照信息正确但未激活");
    case VerificationResult::Suspended:
        return QStringLiteral("证照信息正确但暂时失效");
    case VerificationResult::NoLongerValid:
        return QStringLiteral("证照信息正确但已失效");
    case VerificationResult::Insufficient:
        return QStringLiteral("信息不全，无法验证");
    case VerificationResult::NothingFound:
        return QStringLiteral("查无此信息");
    case VerificationResult::ParametersMissing:
        return QStringLiteral("请填写参数");
    case VerificationResult::PartlyWrong:
        return QStringLiteral("部分信息有误或不完整");
    }
    return {};
}

} // namespace lc::sandbox
