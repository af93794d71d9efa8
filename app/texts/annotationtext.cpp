#include "texts/annotationtext.h"

#include "texts/domaintext.h"
#include "texts/findingtext.h"

#include <QCoreApplication>

namespace lc::texts {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Annotation", source);
}

// 2026-07-01 10:21:36 +08:00
QString timeWithOffset(const QDateTime &at)
{
    const int minutes = at.offsetFromUtc() / 60;
    const QChar sign = minutes < 0 ? u'-' : u'+';
    const QString offset = QStringLiteral("%1%2:%3")
                               .arg(sign)
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return at.toString(u"yyyy-MM-dd HH:mm:ss") % u' ' % offset;
}

QString unitLine(const AnnotationFacts &facts)
{
    return QCoreApplication::translate("Annotation", "Unit: %1  Counter: %2  Operator: %3")
        .arg(facts.unit, facts.counter, facts.operatorNumber);
}

QString matterLine(const AnnotationFacts &facts)
{
    const QString matter = facts.matter.code.isEmpty()
                               ? facts.matter.name
                               : QString(facts.matter.code % u' ' % facts.matter.name);
    return QCoreApplication::translate("Annotation", "Matter: %1  Reason: %2")
        .arg(matter, codeAndName(facts.reason));
}

QString timeLine(const AnnotationFacts &facts)
{
    QString line = QCoreApplication::translate("Annotation", "Time: %1  Serial number: %2")
                       .arg(timeWithOffset(facts.at), facts.serial);
    if (facts.printCount > 1)
        line += QStringLiteral("  ") %
                QCoreApplication::translate("Annotation", "Print no. %1").arg(facts.printCount);
    return line;
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

} // namespace

paper::AnnotationTexts annotationTexts(const AnnotationFacts &facts)
{
    const domain::Verdict verdict = domain::judge(facts.findings, facts.scope);
    const VerdictText words = textOf(verdict, facts.findings);
    paper::AnnotationTexts texts;
    texts.title = translated(QT_TRANSLATE_NOOP("Annotation", "Annotated copy of a license"));
    if (!facts.licenseType.isEmpty())
        texts.title = QCoreApplication::translate("Annotation", "%1 · %2")
                          .arg(texts.title, facts.licenseType);
    texts.lines = {unitLine(facts), matterLine(facts), timeLine(facts)};
    texts.lines.append(translated(QT_TRANSLATE_NOOP(
        "Annotation", "For the matter named above only. Copying it again makes it invalid.")));
    texts.verdictLine =
        QCoreApplication::translate("Annotation", "%1: %2").arg(words.word, words.sentence);
    for (const domain::By by : {domain::By::ThisComputer, domain::By::Platform})
        texts.findingLines.append(findingsBy(by, facts.findings, verdict.hidePassed));
    texts.watermark = QCoreApplication::translate("Annotation", "For “%1” only · %2 · %3")
                          .arg(facts.matter.name, facts.unit,
                               facts.at.date().toString(QStringLiteral("yyyy-MM-dd")));
    texts.pageOf = translated(QT_TRANSLATE_NOOP("Annotation", "Page %1 of %2"));
    return texts;
}

} // namespace lc::texts
