#include "cli/forms.h"

#include "texts/domaintext.h"
#include "texts/findingtext.h"

namespace lc::cli {

namespace {

// A resident permit's number is its holder's number.
QString shownNumber(const domain::LicenseSummary &license)
{
    if (license.number == license.holderCode)
        return domain::maskedNumber(license.number.view());
    return license.number.toString();
}

QString stateMark(const domain::Finding &finding)
{
    switch (finding.state) {
    case domain::State::NotRun:
        return QStringLiteral("–");
    case domain::State::Passed:
        return finding.notice ? QStringLiteral("!") : QStringLiteral("✓");
    case domain::State::Failed:
        return QStringLiteral("✗");
    case domain::State::Unknown:
        return QStringLiteral("?");
    }
    Q_UNREACHABLE();
}

QString kindOf(document::FaceWarning::Kind kind)
{
    switch (kind) {
    case document::FaceWarning::Kind::FontReplaced:
        return QStringLiteral("FontReplaced");
    case document::FaceWarning::Kind::GlyphMissing:
        return QStringLiteral("GlyphMissing");
    case document::FaceWarning::Kind::PartSkipped:
        return QStringLiteral("PartSkipped");
    }
    Q_UNREACHABLE();
}

QString findingToText(const domain::Finding &finding)
{
    QString line = u"  " % stateMark(finding) % u' ' % texts::lineOf(finding);
    if (const QString remark = texts::remarkOf(finding); !remark.isEmpty())
        line += u" · " % remark;
    if (finding.signature >= 0)
        line += u" [" % QString::number(finding.signature + 1) % u']';
    return line % u" (" % texts::nameOf(finding.by) % u')';
}

QString valueToText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble());
    if (value.isArray())
        return QString::number(value.toArray().size());
    return {};
}

// One line a member; nested objects indent.
void appendLines(const QJsonObject &json, const QString &indent, QStringList &lines)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it->isObject()) {
            lines.append(indent % it.key() % u':');
            appendLines(it->toObject(), indent % u"  ", lines);
        } else {
            lines.append(indent % it.key() % u": " % valueToText(*it));
        }
    }
}

} // namespace

QString linesOf(const QJsonObject &json)
{
    QStringList lines;
    appendLines(json, {}, lines);
    return lines.join(u'\n');
}

QJsonObject summaryToJson(const domain::LicenseSummary &license)
{
    return {{QStringLiteral("identifier"), license.identifier},
            {QStringLiteral("typeName"), license.typeName},
            {QStringLiteral("typeCode"), license.typeCode},
            {QStringLiteral("name"), license.name},
            {QStringLiteral("number"), shownNumber(license)},
            {QStringLiteral("holder"), license.holder.toString()},
            {QStringLiteral("holderCode"), domain::maskedNumber(license.holderCode.view())},
            {QStringLiteral("holderCodeType"), license.holderCodeType},
            {QStringLiteral("issuer"), license.issuer},
            {QStringLiteral("issuerCode"), license.issuerCode},
            {QStringLiteral("issued"), license.issued.text},
            {QStringLiteral("validFrom"), license.validFrom.text},
            {QStringLiteral("validUntil"), license.validUntil.text},
            {QStringLiteral("areaCode"), license.areaCode},
            {QStringLiteral("dataSource"), license.dataSource}};
}

QString summaryToText(const domain::LicenseSummary &license, QDate today)
{
    const auto state = domain::periodState(license.validFrom, license.validUntil, today);
    const QString until =
        license.validUntil.isEmpty() ? QString() : u" – " % license.validUntil.text;
    return license.identifier % u"\n    " % license.name % u" · " % texts::nameOf(state) % u" · " %
           shownNumber(license) % u"\n    " % license.issuer % u" · " % license.validFrom.text %
           until;
}

QJsonArray findingsToJson(const domain::Findings &findings)
{
    QJsonArray array;
    for (const domain::Finding &finding : findings) {
        array.append(QJsonObject{
            {QStringLiteral("check"), domain::nameOf(finding.check)},
            {QStringLiteral("by"), domain::nameOf(finding.by)},
            {QStringLiteral("state"), domain::nameOf(finding.state)},
            {QStringLiteral("reason"), domain::nameOf(finding.because)},
            {QStringLiteral("notice"), finding.notice},
            {QStringLiteral("signature"), finding.signature},
            {QStringLiteral("facts"), QJsonObject::fromVariantMap(finding.facts)},
            {QStringLiteral("text"), texts::sentenceOf(finding)},
        });
    }
    return array;
}

QJsonObject judgementToJson(const desk::OpenedLicense &license)
{
    const domain::Findings findings = license.findings();
    const domain::Verdict verdict = license.verdict();
    const texts::VerdictText text = texts::textOf(verdict, findings);
    return {{QStringLiteral("verdict"), domain::nameOf(verdict.kind)},
            {QStringLiteral("word"), text.word},
            {QStringLiteral("sentence"), text.sentence},
            {QStringLiteral("next"), text.next},
            {QStringLiteral("decisive"), verdict.decisive},
            {QStringLiteral("findings"), findingsToJson(findings)},
            {QStringLiteral("signatures"), signaturesToJson(license.file.signatures, findings)}};
}

QString judgementToText(const desk::OpenedLicense &license)
{
    const domain::Findings findings = license.findings();
    const domain::Verdict verdict = license.verdict();
    const texts::VerdictText text = texts::textOf(verdict, findings);
    QStringList lines{text.word, u"  " % text.sentence};
    if (!text.next.isEmpty())
        lines.append(u"  " % text.next);
    for (const domain::Finding &finding : findings) {
        // After a broken signature a tick would only mislead.
        if (!(verdict.hidePassed && finding.state == domain::State::Passed))
            lines.append(findingToText(finding));
    }
    for (const document::SignatureReport &signature : license.file.signatures)
        lines.append(signatureToText(signature));
    return lines.join(u'\n');
}

QJsonArray warningsToJson(const QList<document::FaceWarning> &warnings)
{
    QJsonArray array;
    for (const document::FaceWarning &warning : warnings) {
        array.append(QJsonObject{{QStringLiteral("kind"), kindOf(warning.kind)},
                                 {QStringLiteral("what"), warning.what},
                                 {QStringLiteral("with"), warning.instead},
                                 {QStringLiteral("page"), warning.page + 1}});
    }
    return array;
}

Exit exitFor(domain::VerdictKind kind)
{
    switch (kind) {
    case domain::VerdictKind::Passed:
    case domain::VerdictKind::PassedWithNotice:
        return Exit::Done;
    case domain::VerdictKind::CannotDecide:
        return Exit::CannotDecide;
    case domain::VerdictKind::Failed:
        return Exit::Refused;
    }
    Q_UNREACHABLE();
}

} // namespace lc::cli
