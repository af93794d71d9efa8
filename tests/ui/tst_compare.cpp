#include "windowfixture.h"

#include "ui/compare/differenceview.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"

#include <QTest>

#include <algorithm>

using namespace lc;
using namespace lc::ui;

// F7 on the real window: the citizen's paper against the license.
class TestCompare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tickedFieldsAgreeHereAndThere();
    void typedDifferenceIsShownByCodePoint();
    void onlyFilledFieldsAreCompared();
    void nothingFilledIsNotAsked();
    void personalValuesStayMasked();
    void codePointsAndDotsCanBeTyped();
    void failedComparisonChangesTheVerdict();
    void escapeLeadsBackToTheFace();
    void nothingStaysAfterNextPlease();
    void hiddenRecordIsNotTold();

private:
    void openAndCompare();
    [[nodiscard]] CompareRow *row(const char *field) const;
    test::WindowFixture desk;
};

void TestCompare::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCompare::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestCompare::cleanup()
{
    desk.closeWindow();
}

void TestCompare::openAndCompare()
{
    desk.lookUp(QStringLiteral("several"));
    desk.openFirst();
    QVERIFY(desk.window->controller()->opened());
    desk.press(Qt::Key_F7);
    QVERIFY(desk.window->deskPage()->isCompareShown());
}

CompareRow *TestCompare::row(const char *field) const
{
    const auto &rows = desk.window->deskPage()->compare()->rows();
    const auto found = std::ranges::find_if(
        rows, [&](const CompareRow *row) { return row->field() == QLatin1String(field); });
    return found == rows.end() ? nullptr : *found;
}

void TestCompare::tickedFieldsAgreeHereAndThere()
{
    openAndCompare();
    QVERIFY(row("holder")->input()->hasFocus());
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    const QString summary = desk.label("compareSummary");
    QVERIFY2(summary.contains(QStringLiteral("2 of ")), qPrintable(summary));
    QVERIFY2(summary.contains(QStringLiteral("0712")), qPrintable(summary));
    QVERIFY2(summary.contains(QStringLiteral("all agree")), qPrintable(summary));
    QCOMPARE(desk.recordsOf(ledger::Event::Verification).size(), 1);
}

void TestCompare::typedDifferenceIsShownByCodePoint()
{
    openAndCompare();
    const QString holder =
        desk.window->controller()->opened()->information.summary.holder.toString();
    row("holder")->input()->setText(holder.left(1) + QStringLiteral("\u5CEF"));
    desk.press(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    const auto *view = row("holder")->findChild<DifferenceView *>();
    QVERIFY(view->isVisible());
    const QString said = view->sentences().join(u' ');
    QVERIFY2(said.contains(QStringLiteral("U+5CEF")), qPrintable(said));
}

void TestCompare::onlyFilledFieldsAreCompared()
{
    openAndCompare();
    row("number")->setSame(true);
    desk.press(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    const auto records = desk.recordsOf(ledger::Event::Verification);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.detail, QStringLiteral("fields=number"));
}

void TestCompare::nothingFilledIsNotAsked()
{
    openAndCompare();
    const int sent = desk.transport->sent();
    desk.press(Qt::Key_F7);
    QVERIFY(!desk.window->controller()->isBusy());
    QCOMPARE(desk.transport->sent(), sent);
    QVERIFY(!desk.label("compareSummary").isEmpty());
}

void TestCompare::personalValuesStayMasked()
{
    openAndCompare();
    const QString code = desk.codeOf(QStringLiteral("several"));
    desk.window->showTrials({});
    QVERIFY(row("holderCode"));
    row("holderCode")->input()->setText(code.left(17) + (code.back() == u'0' ? u'1' : u'0'));
    desk.press(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    const QStringList texts = desk.textsOfWidgets();
    for (const QString &text : texts)
        QVERIFY2(!text.contains(code), qPrintable(text));
}

void TestCompare::codePointsAndDotsCanBeTyped()
{
    openAndCompare();
    PaperInput *input = row("holder")->input();
    desk.type(QStringLiteral("U+5CEF"));
    desk.press(Qt::Key_Period, Qt::AltModifier);
    desk.press(Qt::Key_Return);
    QCOMPARE(input->text(), QStringLiteral("\u5CEF\u00B7"));
    QVERIFY(!input->hasFocus());
}

void TestCompare::failedComparisonChangesTheVerdict()
{
    openAndCompare();
    const QString before = desk.label("verdictWord");
    row("number")->input()->setText(QStringLiteral("WRONG-1"));
    desk.press(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QVERIFY(desk.label("verdictWord") != before);
    QVERIFY(desk.label("compareSummary").contains(QStringLiteral("differ")));
    // The list and a copy say the same.
    QCOMPARE(desk.window->deskPage()->licenses()->index(0).data(LicenseModel::VerdictRole).toInt(),
             int(domain::VerdictKind::Failed));
    desk.press(Qt::Key_F8);
    QVERIFY(desk.window->deskPage()->isPrintShown());
    QVERIFY2(desk.label("printCaution").contains(QStringLiteral("failed")),
             qPrintable(desk.label("printCaution")));
}

void TestCompare::escapeLeadsBackToTheFace()
{
    openAndCompare();
    row("number")->setSame(true);
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.window->deskPage()->isFaceShown());
    // What was filled in is still there.
    desk.press(Qt::Key_F7);
    QVERIFY(!row("number")->paper().isEmpty());
}

void TestCompare::nothingStaysAfterNextPlease()
{
    openAndCompare();
    const domain::LicenseSummary summary = desk.window->controller()->opened()->information.summary;
    row("holder")->input()->setText(QStringLiteral("WRITTEN-ON-PAPER"));
    desk.press(Qt::Key_F9);
    desk.window->showTrials({});
    const QStringList texts = desk.textsOfWidgets();
    for (const QString &text : texts) {
        QVERIFY2(!text.contains(QStringLiteral("WRITTEN-ON-PAPER")), qPrintable(text));
        QVERIFY2(!text.contains(summary.holder.toString()), qPrintable(text));
        QVERIFY2(!text.contains(summary.number.toString()), qPrintable(text));
    }
}

void TestCompare::hiddenRecordIsNotTold()
{
    const domain::ComparedPiece piece{domain::Difference::Other, QStringLiteral("7"),
                                      QStringLiteral("1")};
    QVERIFY(ui::sentenceOf(piece, false).contains(QStringLiteral("U+0037")));
    QVERIFY(!ui::sentenceOf(piece, true).contains(QStringLiteral("U+0037")));
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
