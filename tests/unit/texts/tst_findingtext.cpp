#include "texts/domaintext.h"
#include "texts/findingtext.h"
#include "texts/language.h"
#include "texts/parttext.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace lc;
using domain::Because;
using domain::By;
using domain::Check;
using domain::Finding;
using domain::State;

namespace {

constexpr State allStates[] = {State::NotRun, State::Passed, State::Failed, State::Unknown};

QList<Check> allChecks()
{
    QList<Check> all;
    for (int i = 0; i <= static_cast<int>(Check::ComparedField); ++i)
        all.append(static_cast<Check>(i));
    return all;
}

QList<Because> allReasons()
{
    const QMetaEnum reasons = QMetaEnum::fromType<Because>();
    QList<Because> all;
    for (int i = 0; i < reasons.keyCount(); ++i)
        all.append(static_cast<Because>(reasons.value(i)));
    return all;
}

Finding finding(Check check, State state, Because because = Because::None,
                const QMap<QString, QVariant> &facts = {})
{
    Finding made;
    made.check = check;
    made.state = state;
    made.because = because;
    made.facts = facts;
    return made;
}

} // namespace

class tst_FindingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckHasALineForEachState();
    void everyReasonHasASentence();
    void noSentenceShowsItsPlaces();
    void aLineNeverSaysMoreThanItsState();
    void remarksCount();
    void partsOfAPdfAreNamed();
    void aReasonMayMeanSomethingElseForOneCheck();
    void fieldsAreCalledByTheirNames();
    void theSketchOfTheDeskReadsThus();
    void everyVerdictHasWordSentenceAndNextStep();
    void anExpiredLicenseIsNotCalledForged();
    void everyHolderCodeTypeHasAName();
};

void tst_FindingText::everyCheckHasALineForEachState()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    QSet<QString> seen;
    for (const Check check : allChecks()) {
        QVERIFY(!texts::nameOf(check).isEmpty());
        for (const State state : allStates) {
            const QString line = texts::lineOf(finding(check, state));
            QVERIFY(!line.isEmpty());
            QVERIFY2(!seen.contains(line), qPrintable(line));
            seen.insert(line);
        }
    }
}

void tst_FindingText::everyReasonHasASentence()
{
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        const texts::Language language(name);
        QSet<QString> seen;
        for (const Because because : allReasons()) {
            const QString sentence =
                texts::sentenceOf(finding(Check::Signature, State::Unknown, because));
            QVERIFY(sentence.endsWith(name == u"en" ? QChar(u'.') : QChar(u'。')));
            QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
            seen.insert(sentence);
        }
    }
}

void tst_FindingText::noSentenceShowsItsPlaces()
{
    const QRegularExpression places(QStringLiteral("[\\[\\]{}?%]"));
    for (const Because because : allReasons()) {
        const Finding bare = finding(Check::Coverage, State::Passed, because);
        QVERIFY2(!texts::sentenceOf(bare).contains(places), qPrintable(texts::sentenceOf(bare)));
        QVERIFY2(!texts::remarkOf(bare).contains(places), qPrintable(texts::remarkOf(bare)));
    }
}

void tst_FindingText::aLineNeverSaysMoreThanItsState()
{
    const texts::Language english(QStringLiteral("en"));
    for (const Check check : allChecks()) {
        QVERIFY(texts::lineOf(finding(check, State::NotRun, Because::NotCheckedYet))
                    .endsWith(QStringLiteral("not checked")));
        QVERIFY(texts::lineOf(finding(check, State::Unknown, Because::NoTrustAnchor))
                    .endsWith(QStringLiteral("cannot decide")));
    }
}

void tst_FindingText::remarksCount()
{
    const texts::Language english(QStringLiteral("en"));
    const auto remark = [](Because because, const QMap<QString, QVariant> &facts) {
        return texts::remarkOf(finding(Check::LicensePeriod, State::Passed, because, facts));
    };
    const QString days = QStringLiteral("days");
    QCOMPARE(remark(Because::ExpiresSoon, {{days, 27}}), QStringLiteral("27 days"));
    QCOMPARE(remark(Because::ExpiresSoon, {{days, 1}}), QStringLiteral("1 day"));
    QCOMPARE(remark(Because::ExpiresSoon, {}), QString());
    QCOMPARE(remark(Because::DigestDiffers,
                    {{QStringLiteral("files"), QStringList{QStringLiteral("Page_0.xml")}}}),
             QStringLiteral("1 file"));
}

void tst_FindingText::partsOfAPdfAreNamed()
{
    const QStringList parts{QStringLiteral("page 12 /Contents"),
                            QStringLiteral("field person.name"),
                            QStringLiteral("object 7 /V"),
                            QStringLiteral("30 0"),
                            QStringLiteral("/AcroForm /Fields"),
                            QStringLiteral("/Unheard"),
                            QStringLiteral("?")};
    const QStringList english{
        QStringLiteral("page 12: what is drawn"),    QStringLiteral("field \"person.name\""),
        QStringLiteral("object 7: value"),           QStringLiteral("object 30"),
        QStringLiteral("form: list of fields"),      QStringLiteral("/Unheard"),
        QStringLiteral("a part that cannot be read")};
    const auto namesOf = [&] {
        QStringList names;
        for (const QString &part : parts)
            names.append(texts::nameOfPart(part));
        return names;
    };
    {
        const texts::Language language(QStringLiteral("en"));
        QCOMPARE(namesOf(), english);
    }
    const texts::Language chinese(QStringLiteral("zh_CN"));
    QCOMPARE(namesOf().first(), QStringLiteral("第 12 页：页面内容"));
    QCOMPARE(namesOf().at(1), QStringLiteral("字段“person.name”"));
    for (const char *file : {"Doc_0/Pages/Page_0/Content.xml", "7", "page.xml"})
        QCOMPARE(texts::nameOfPart(QLatin1String(file)), QLatin1String(file));
    const QString sentence = texts::sentenceOf(
        finding(Check::ReferenceDigests, State::Failed, Because::DigestDiffers,
                {{QStringLiteral("files"), QStringList{QStringLiteral("page 1 /Annots")}}}));
    QVERIFY2(sentence.contains(QStringLiteral("第 1 页：批注和表单域")), qPrintable(sentence));
}

void tst_FindingText::aReasonMayMeanSomethingElseForOneCheck()
{
    const texts::Language english(QStringLiteral("en"));
    const QString period =
        texts::sentenceOf(finding(Check::LicensePeriod, State::Unknown, Because::TimeUnknown));
    QVERIFY(period.contains(QStringLiteral("period")));
    QVERIFY(texts::sentenceOf(finding(Check::TimeStamp, State::Unknown, Because::TimeUnknown)) !=
            period);
}

void tst_FindingText::fieldsAreCalledByTheirNames()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    const QMap<QString, QVariant> issued{{QStringLiteral("field"), QStringLiteral("issued")}};
    QCOMPARE(texts::lineOf(finding(Check::ComparedField, State::Passed, Because::None, issued)),
             QStringLiteral("颁发日期一致"));
    QCOMPARE(texts::lineOf(finding(Check::ComparedField, State::Failed, Because::None, issued)),
             QStringLiteral("颁发日期不一致"));
    QCOMPARE(texts::nameOfField(QStringLiteral("准驾车型")), QStringLiteral("准驾车型"));
}

void tst_FindingText::theSketchOfTheDeskReadsThus()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    const Finding digests = finding(Check::ReferenceDigests, State::Passed, Because::AllMatch,
                                    {{QStringLiteral("count"), 13}, {QStringLiteral("total"), 13}});
    QCOMPARE(texts::lineOf(digests), QStringLiteral("文件未被改动"));
    QCOMPARE(texts::remarkOf(digests), QStringLiteral("13/13 项摘要"));
    const Finding revocation =
        finding(Check::Revocation, State::Unknown, Because::NoRevocationList);
    QCOMPARE(texts::lineOf(revocation), QStringLiteral("是否吊销：未能判断"));
    QCOMPARE(texts::remarkOf(revocation), QStringLiteral("无吊销列表"));
    QCOMPARE(texts::codeAndName(domain::Reason::Sharing), QStringLiteral("01 共享应用"));
}

void tst_FindingText::everyVerdictHasWordSentenceAndNextStep()
{
    using domain::VerdictKind;
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        const texts::Language language(name);
        QSet<QString> words;
        for (const VerdictKind kind : {VerdictKind::Passed, VerdictKind::PassedWithNotice,
                                       VerdictKind::CannotDecide, VerdictKind::Failed}) {
            for (const Because because : allReasons()) {
                const domain::Findings findings{finding(Check::Signature, State::Failed, because)};
                for (const int decisive : {-1, 0, 5}) {
                    const auto text = texts::textOf({kind, decisive, false}, findings);
                    QVERIFY(!text.word.isEmpty() && !text.sentence.isEmpty());
                    QVERIFY2(!text.next.isEmpty(), qPrintable(text.sentence));
                }
            }
            words.insert(texts::textOf({kind, -1, false}, {}).word);
        }
        QCOMPARE(words.size(), 4);
    }
}

void tst_FindingText::anExpiredLicenseIsNotCalledForged()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    const domain::Findings findings{finding(Check::LicensePeriod, State::Passed, Because::Expired)};
    const auto text = texts::textOf({domain::VerdictKind::PassedWithNotice, 0, false}, findings);
    QCOMPARE(text.word, QStringLiteral("已过期"));
    QVERIFY(!text.sentence.contains(QStringLiteral("未通过")));
}

void tst_FindingText::everyHolderCodeTypeHasAName()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    QSet<QString> names;
    for (const domain::HolderCodeType type : domain::allHolderCodeTypes())
        names.insert(texts::nameOf(type));
    QCOMPARE(names.size(), qsizetype(domain::allHolderCodeTypes().size()));
    QVERIFY(names.contains(QStringLiteral("公民身份号码")));
}

QTEST_GUILESS_MAIN(tst_FindingText)
#include "tst_findingtext.moc"
