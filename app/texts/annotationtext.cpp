#include "texts/annotationtext.h"

#include "texts/domaintext.h"
#include "texts/findingtext.h"
#include "texts/sheettext.h"
#include "texts/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::texts {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Annotation", source);
}

// "This computer: File unchanged (13/13 digests); …"
QString findingsBy(domain::By by, const domain::Findings &findings, bool hidePassed)
{
    QStringList parts;
    for (const domain::Finding &finding : findings) {
        if (finding.by != by || (hidePassed && finding.state == domain::State::Passed))
            continue;
        const QString remark = remarkOf(finding);
        parts.append(remark.isEmpty() ? lineOf(finding)
                                      : QCoreApplication::translate("Annotation", "%1 (%2)")
                                            .arg(lineOf(finding), remark));
    }
    if (parts.isEmpty())
        parts.append(texts::nameOf(domain::State::NotRun));
    return QCoreApplication::translate("Annotation", "%1: %2")
        .arg(texts::nameOf(by),
             //: Between the findings on an annotated copy.
             parts.join(QCoreApplication::translate("Annotation", "; ")));
}

QMap<QString, QString> valuesOf(const AnnotationFacts &facts, int validDays)
{
    const QString iso = QStringLiteral("yyyy-MM-dd");
    return {
        {QStringLiteral("unit"), facts.unit},
        {QStringLiteral("counter"), facts.counter},
        {QStringLiteral("operator"), facts.operatorNumber},
        {QStringLiteral("matter"), facts.matter.code.isEmpty()
                                       ? facts.matter.name
                                       : QString(facts.matter.code % u' ' % facts.matter.name)},
        {QStringLiteral("matterName"), facts.matter.name},
        {QStringLiteral("reason"), codeAndName(facts.reason)},
        {QStringLiteral("requester"), facts.requester.isEmpty()
                                          //: Who asked for the copy, when nobody wrote it down.
                                          ? QCoreApplication::translate("Annotation", "not stated")
                                          : facts.requester},
        {QStringLiteral("time"), timeWithOffset(facts.at)},
        {QStringLiteral("date"), facts.at.date().toString(iso)},
        {QStringLiteral("validUntil"), facts.at.date().addDays(validDays).toString(iso)},
        {QStringLiteral("serial"), facts.serial},
        {QStringLiteral("print"),
         QCoreApplication::translate("Annotation", "Print no. %1").arg(facts.printCount)},
        {QStringLiteral("licenseType"), facts.licenseType},
    };
}

QString statementOf(const AnnotationFacts &facts)
{
    QStringList words;
    for (const domain::PrintCaution caution : domain::printCautions(facts.findings, facts.scope))
        words.append(texts::nameOf(caution));
    if (words.isEmpty())
        return {};
    const QString all = words.join(QCoreApplication::translate("Annotation", "; "));
    if (facts.printReason.isEmpty())
        return all;
    //: On the copy: what is wrong with the license, and why it is printed all the same.
    return QCoreApplication::translate("Annotation", "%1. Printed because: %2")
        .arg(all, facts.printReason);
}

QStringList usualSignatureFields()
{
    return {translated(QT_TRANSLATE_NOOP("Annotation", "Agrees with the license (operator):")),
            translated(QT_TRANSLATE_NOOP("Annotation", "Applicant:")),
            translated(QT_TRANSLATE_NOOP("Annotation", "Date:"))};
}

} // namespace

QString nameOf(domain::PrintCaution caution)
{
    switch (caution) {
    case domain::PrintCaution::VerdictFailed:
        return translated(QT_TRANSLATE_NOOP("Annotation", "The verification of this license "
                                                          "failed"));
    case domain::PrintCaution::VerdictUndecided:
        return translated(
            QT_TRANSLATE_NOOP("Annotation", "Whether this license is genuine is undecided"));
    case domain::PrintCaution::Expired:
        return translated(QT_TRANSLATE_NOOP("Annotation", "This license has expired"));
    case domain::PrintCaution::GlyphMissing:
        return translated(
            QT_TRANSLATE_NOOP("Annotation", "Characters of this license are missing below"));
    }
    Q_UNREACHABLE();
}

QString templateLanguage()
{
    // The language that is installed shows in any of its sentences.
    const QString sentence = texts::nameOf(domain::PrintCaution::Expired);
    const bool isChinese = std::any_of(sentence.begin(), sentence.end(),
                                       [](QChar c) { return c.script() == QChar::Script_Han; });
    return isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

paper::AnnotationTexts annotationTexts(const AnnotationFacts &facts,
                                       const paper::CopyTemplate &pattern)
{
    const domain::Verdict verdict = domain::judge(facts.findings, facts.scope);
    const VerdictText words = textOf(verdict, facts.findings);
    paper::AnnotationTexts texts;
    pattern.fill(valuesOf(facts, pattern.validDays), texts);
    texts.statement = statementOf(facts);
    if (verdict.kind == domain::VerdictKind::Failed)
        texts.watermark = words.word % u" · " % texts.watermark;
    texts.verdictLine =
        QCoreApplication::translate("Annotation", "%1: %2").arg(words.word, words.sentence);
    for (const domain::By by : {domain::By::ThisComputer, domain::By::Platform})
        texts.findingLines.append(findingsBy(by, facts.findings, verdict.hidePassed));
    texts.pageOf = translated(QT_TRANSLATE_NOOP("Annotation", "Page %1 of %2"));
    return texts;
}

paper::AnnotationTexts annotationTexts(const AnnotationFacts &facts)
{
    const auto standard =
        paper::CopyTemplate::builtIn(QStringLiteral("standard"), templateLanguage());
    return annotationTexts(facts, standard ? *standard : paper::CopyTemplate());
}

paper::CopyRequest copyRequest(const AnnotationFacts &facts, const paper::CopyTemplate &pattern,
                               const CopyWishes &wishes)
{
    paper::CopyRequest request;
    request.texts = annotationTexts(facts, pattern);
    if (wishes.signatureBlock && request.texts.signatureFields.isEmpty())
        request.texts.signatureFields = usualSignatureFields();
    request.serial = facts.serial;
    request.paper = pattern.paper;
    request.orientation = pattern.orientation;
    request.documentTitle = request.texts.title % u' ' % facts.serial;
    request.documentSubject = facts.matter.name;
    if (wishes.validitySheet || pattern.validitySheet)
        request.sheets.append(validitySheet(facts));
    return request;
}

} // namespace lc::texts
