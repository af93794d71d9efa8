#include "texts/sheettext.h"

#include "texts/domaintext.h"
#include "texts/findingtext.h"
#include "texts/timetext.h"

#include <QCoreApplication>

namespace lc::texts {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Sheets", source);
}

QStringList headOf(const paper::AnnotationFacts &facts)
{
    const QString none = QStringLiteral("–");
    QStringList lines{
        say(QT_TRANSLATE_NOOP("Sheets", "Serial number of the copy: %1")).arg(facts.serial),
        say(QT_TRANSLATE_NOOP("Sheets", "License: %1  Identifier: %2"))
            .arg(facts.licenseType.isEmpty() ? none : facts.licenseType,
                 facts.licenseIdentifier.isEmpty() ? none : facts.licenseIdentifier),
        say(QT_TRANSLATE_NOOP("Sheets", "Checked: %1  Unit: %2  Counter: %3  Operator: %4"))
            .arg(timeWithOffset(facts.at), facts.unit, facts.counter, facts.operatorNumber)};
    const VerdictText words = textOf(domain::judge(facts.findings, facts.scope), facts.findings);
    lines.append(
        say(QT_TRANSLATE_NOOP("Sheets", "Verdict: %1. %2")).arg(words.word, words.sentence));
    return lines;
}

QStringList sealLines(const paper::AnnotationFacts &facts)
{
    QStringList lines;
    for (qsizetype i = 0; i < facts.seals.size(); ++i) {
        const paper::SealFact &seal = facts.seals.at(i);
        const QString none = QStringLiteral("–");
        lines.append(say(QT_TRANSLATE_NOOP("Sheets", "Seal %1: %2, signed %3, %4"))
                         .arg(i + 1)
                         .arg(seal.signer.isEmpty() ? none : seal.signer,
                              seal.signedAt.isValid() ? timeWithOffset(seal.signedAt) : none,
                              seal.algorithm.isEmpty() ? none : seal.algorithm));
        lines.append(
            say(QT_TRANSLATE_NOOP("Sheets", "Chain up to the trust anchor: %1"))
                .arg(seal.chain.isEmpty()
                         ? say(QT_TRANSLATE_NOOP("Sheets", "none that this computer trusts"))
                         : seal.chain.join(QStringLiteral(" → "))));
    }
    if (lines.isEmpty())
        lines.append(say(QT_TRANSLATE_NOOP("Sheets", "The file bears no seal.")));
    lines.append(say(QT_TRANSLATE_NOOP(
        "Sheets", "This sheet tells what was found at that time; it replaces no examination.")));
    return lines;
}

} // namespace

QString pageOfText()
{
    return QCoreApplication::translate("Annotation", "Page %1 of %2");
}

paper::Sheet validitySheet(const paper::AnnotationFacts &facts)
{
    const bool hidePassed = domain::judge(facts.findings, facts.scope).hidePassed;
    paper::Sheet sheet;
    sheet.title = say(QT_TRANSLATE_NOOP("Sheets", "Validity sheet"));
    sheet.lines = headOf(facts);
    sheet.columns = {say(QT_TRANSLATE_NOOP("Sheets", "Check")),
                     say(QT_TRANSLATE_NOOP("Sheets", "Said by")),
                     say(QT_TRANSLATE_NOOP("Sheets", "Result")),
                     say(QT_TRANSLATE_NOOP("Sheets", "Explanation"))};
    sheet.widths = {3, 1.6, 1.6, 7};
    for (const domain::Finding &finding : facts.findings) {
        // Behind a broken signature nothing around it counts.
        const bool hidden = hidePassed && finding.state == domain::State::Passed;
        sheet.rows.append(QStringList{texts::nameOf(finding.check), texts::nameOf(finding.by),
                                      hidden ? say(QT_TRANSLATE_NOOP("Sheets", "not relied on"))
                                             : texts::nameOf(finding.state),
                                      hidden ? QStringLiteral("–") : sentenceOf(finding)});
    }
    sheet.closing = sealLines(facts);
    return sheet;
}

paper::Sheet coverList(const QList<paper::AnnotationFacts> &copies)
{
    paper::Sheet sheet;
    sheet.title = say(QT_TRANSLATE_NOOP("Sheets", "List of the annotated copies"));
    if (copies.isEmpty())
        return sheet;
    const paper::AnnotationFacts &first = copies.first();
    sheet.lines = {
        say(QT_TRANSLATE_NOOP("Sheets", "Unit: %1  Counter: %2  Operator: %3"))
            .arg(first.unit, first.counter, first.operatorNumber),
        say(QT_TRANSLATE_NOOP("Sheets", "Matter: %1  Time: %2"))
            .arg(first.matter.name, timeWithOffset(first.at)),
        QCoreApplication::translate("Sheets", "%n copy(ies) follow", nullptr, int(copies.size()))};
    sheet.columns = {say(QT_TRANSLATE_NOOP("Sheets", "No.")),
                     say(QT_TRANSLATE_NOOP("Sheets", "License")),
                     say(QT_TRANSLATE_NOOP("Sheets", "Serial number")),
                     say(QT_TRANSLATE_NOOP("Sheets", "Verdict"))};
    sheet.widths = {1, 5, 4, 3};
    for (qsizetype i = 0; i < copies.size(); ++i) {
        const paper::AnnotationFacts &copy = copies.at(i);
        sheet.rows.append({QString::number(i + 1),
                           copy.licenseType.isEmpty() ? QStringLiteral("–") : copy.licenseType,
                           copy.serial,
                           textOf(domain::judge(copy.findings, copy.scope), copy.findings).word});
    }
    return sheet;
}

QString traceSentence(const TraceFacts &facts)
{
    if (!facts.authentic)
        return say(QT_TRANSLATE_NOOP("Sheets", "This code was not made here: its check value is "
                                               "wrong, or the copy comes from another counter."));
    if (facts.prints == 0)
        return say(QT_TRANSLATE_NOOP("Sheets", "Copy %1: its code is genuine, but no print of it "
                                               "is on record."))
            .arg(facts.serial);
    QString sentence =
        say(QT_TRANSLATE_NOOP("Sheets", "Copy %1 is known: %2, matter “%3”, operator %4, first "
                                        "made %5."))
            .arg(facts.serial,
                 facts.licenseType.isEmpty() ? QStringLiteral("–") : facts.licenseType,
                 facts.matterName, facts.operatorNumber, timeWithOffset(facts.first));
    sentence +=
        u' ' % QCoreApplication::translate("Sheets", "Made %n time(s).", nullptr, facts.prints);
    if (facts.prints > 1)
        sentence +=
            u' ' %
            say(QT_TRANSLATE_NOOP("Sheets", "Last made %1.")).arg(timeWithOffset(facts.last));
    if (facts.failed > 0)
        sentence += u' ' % QCoreApplication::translate("Sheets", "%n of these did not come out.",
                                                       nullptr, facts.failed);
    return sentence;
}

paper::CalibrationTexts calibrationTexts(const QString &printer, const QDateTime &at)
{
    paper::CalibrationTexts texts;
    texts.title = say(QT_TRANSLATE_NOOP("Sheets", "Calibration sheet"));
    texts.lines = {
        say(QT_TRANSLATE_NOOP("Sheets", "Printer: %1  Time: %2"))
            .arg(printer.isEmpty() ? QStringLiteral("–") : printer, timeWithOffset(at)),
        say(QT_TRANSLATE_NOOP("Sheets", "1. Measure both rules from end to end with a ruler. Each "
                                        "should be 100 mm long.")),
        say(QT_TRANSLATE_NOOP("Sheets", "2. Measure the cross from the left and the upper edge of "
                                        "the paper. Both should be 20 mm.")),
        say(QT_TRANSLATE_NOOP("Sheets", "3. Enter the four lengths for this printer, and print "
                                        "this sheet again to see that they are right."))};
    return texts;
}

} // namespace lc::texts
