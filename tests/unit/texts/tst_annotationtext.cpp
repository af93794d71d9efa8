#include "texts/annotationtext.h"

#include "texts/findingtext.h"
#include "texts/language.h"
#include "texts/sheettext.h"

#include <QTest>
#include <QTimeZone>

using namespace lc;

namespace {

texts::AnnotationFacts facts()
{
    texts::AnnotationFacts made;
    made.unit = QStringLiteral("示例市政务服务大厅");
    made.counter = QStringLiteral("07");
    made.operatorNumber = QStringLiteral("0712");
    made.matter = {QStringLiteral("A-01"), QStringLiteral("食品经营许可 · 新办")};
    made.at = QDateTime(QDate(2026, 7, 1), QTime(10, 21, 36), QTimeZone(8 * 3600));
    made.serial = QStringLiteral("07-20260701-K3M9");
    made.licenseType = QStringLiteral("食品经营许可证");
    domain::Finding broken;
    broken.check = domain::Check::Signature;
    broken.state = domain::State::Failed;
    broken.because = domain::Because::SignatureWrong;
    domain::Finding platform;
    platform.check = domain::Check::PlatformRecord;
    platform.by = domain::By::Platform;
    platform.state = domain::State::Passed;
    platform.because = domain::Because::PlatformSaysValid;
    made.findings = {broken, platform};
    return made;
}

} // namespace

class tst_AnnotationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCopySaysWhoUsedItForWhatAndWhen_data();
    void theCopySaysWhoUsedItForWhatAndWhen();
    void timeBearsItsOffset();
    void aReprintSaysWhichPrintItIs();
    void aBrokenSignatureHidesWhatPassedAroundIt();
    void whatIsWrongStandsOnTheCopyWithTheReason();
    void validUntilFollowsTheTemplate();
    void theValiditySheetListsEveryFinding();
    void theCoverListsEveryCopy();
    void pagesAreCountedByTheCopy();
};

void tst_AnnotationText::theCopySaysWhoUsedItForWhatAndWhen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << "zh_CN";
    QTest::newRow("English") << "en";
}

void tst_AnnotationText::theCopySaysWhoUsedItForWhatAndWhen()
{
    QFETCH(const QString, language);
    const texts::Language chosen(language);
    const texts::AnnotationFacts given = facts();
    const paper::AnnotationTexts made = texts::annotationTexts(given);
    const QString all = made.lines.join(u'\n');
    for (const QString &fact : {given.unit, given.counter, given.operatorNumber, given.matter.name,
                                given.matter.code, given.serial, QStringLiteral("01")})
        QVERIFY2(all.contains(fact), qPrintable(fact));
    QVERIFY(made.title.contains(given.licenseType));
    QVERIFY(made.watermark.contains(given.matter.name));
    QVERIFY(made.watermark.contains(given.unit));
}

void tst_AnnotationText::timeBearsItsOffset()
{
    texts::AnnotationFacts given = facts();
    QVERIFY(texts::annotationTexts(given).lines.join(u' ').contains(
        QStringLiteral("2026-07-01 10:21:36 +08:00")));
    given.at = given.at.toTimeZone(QTimeZone(-(3 * 3600 + 30 * 60)));
    QVERIFY(texts::annotationTexts(given).lines.join(u' ').contains(
        QStringLiteral("2026-06-30 22:51:36 -03:30")));
}

void tst_AnnotationText::aReprintSaysWhichPrintItIs()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    texts::AnnotationFacts given = facts();
    const QString third = QStringLiteral("第 3 次打印");
    QVERIFY(texts::annotationTexts(given).lines.join(u' ').contains(QStringLiteral("第 1 次打印")));
    given.printCount = 3;
    QVERIFY(texts::annotationTexts(given).lines.join(u' ').contains(third));
}

void tst_AnnotationText::aBrokenSignatureHidesWhatPassedAroundIt()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    const paper::AnnotationTexts made = texts::annotationTexts(facts());
    QVERIFY(made.verdictLine.startsWith(QStringLiteral("未通过")));
    QCOMPARE(made.findingLines.size(), 2);
    QVERIFY(made.findingLines.at(0).contains(QStringLiteral("电子印章签名无效")));
    QVERIFY(!made.findingLines.at(1).contains(QStringLiteral("平台确认")));
}

void tst_AnnotationText::whatIsWrongStandsOnTheCopyWithTheReason()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    texts::AnnotationFacts given = facts();
    given.printReason = QStringLiteral("留档备查");
    const paper::AnnotationTexts made = texts::annotationTexts(given);
    QVERIFY2(made.statement.contains(given.printReason), qPrintable(made.statement));
    QVERIFY(made.statement.contains(texts::nameOf(domain::PrintCaution::VerdictFailed)));
    // The light text says so, too.
    QVERIFY(made.watermark.startsWith(QStringLiteral("未通过")));
    given.findings.clear();
    domain::Finding expired;
    expired.check = domain::Check::LicensePeriod;
    expired.state = domain::State::Passed;
    expired.because = domain::Because::Expired;
    expired.notice = true;
    given.findings.append(expired);
    QVERIFY(texts::annotationTexts(given).statement.contains(
        texts::nameOf(domain::PrintCaution::Expired)));
}

void tst_AnnotationText::validUntilFollowsTheTemplate()
{
    auto pattern = paper::CopyTemplate::builtIn(QStringLiteral("standard"));
    QVERIFY(pattern);
    pattern->validDays = 30;
    QVERIFY(texts::annotationTexts(facts(), *pattern)
                .lines.join(u' ')
                .contains(QStringLiteral("2026-07-31")));
}

void tst_AnnotationText::theValiditySheetListsEveryFinding()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    texts::AnnotationFacts given = facts();
    given.seals = {{QStringLiteral("示例机关"),
                    given.at,
                    QStringLiteral("SM2"),
                    {QStringLiteral("示例机关"), QStringLiteral("示例根证书")}}};
    const paper::Sheet sheet = texts::validitySheet(given);
    QCOMPARE(sheet.rows.size(), given.findings.size());
    // Behind the broken signature the platform's word is not relied on.
    QCOMPARE(sheet.rows.at(0).at(2), texts::nameOf(domain::State::Failed));
    QVERIFY(sheet.rows.at(1).at(2) != texts::nameOf(domain::State::Passed));
    QVERIFY(sheet.closing.join(u' ').contains(QStringLiteral("示例根证书")));
    QVERIFY(sheet.lines.join(u' ').contains(given.serial));
    QVERIFY(sheet.lines.join(u' ').contains(QStringLiteral("+08:00")));
}

void tst_AnnotationText::theCoverListsEveryCopy()
{
    texts::AnnotationFacts second = facts();
    second.serial = QStringLiteral("07-20260701-SECOND");
    const paper::Sheet cover = texts::coverList({facts(), second});
    QCOMPARE(cover.rows.size(), 2);
    QVERIFY(cover.rows.at(1).contains(second.serial));
    QVERIFY(texts::coverList({}).rows.isEmpty());
}

void tst_AnnotationText::pagesAreCountedByTheCopy()
{
    const QString pageOf = texts::annotationTexts(facts()).pageOf;
    QVERIFY(pageOf.contains(QStringLiteral("%1")) && pageOf.contains(QStringLiteral("%2")));
}

QTEST_GUILESS_MAIN(tst_AnnotationText)
#include "tst_annotationtext.moc"
