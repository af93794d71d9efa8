#include "windowfixture.h"

#include "ui/common/picklist.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"
#include "ui/shell/casecontroller.h"

#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace lc;
using namespace lc::test;
using namespace lc::ui;

// The window on the smallest screen it is made for, and the keys of its first page.
class TestFitting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void itFitsTheSmallestScreen();
    void aLoneDigitPicksAPerson();

private:
    void fits(const char *state);
    WindowFixture m_fixture;
};

namespace {

// 1366×768 less a title bar, a task bar and the first case's banner.
constexpr QSize room(1366, 768 - 28 - 40 - 54);

void describe(const QWidget *widget, int depth, QString &out)
{
    const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
    if (depth > 5 || least.height() < 120)
        return;
    out += QStringLiteral("%1%2 %3 %4×%5\n")
               .arg(QString(depth * 2, u' '), QLatin1String(widget->metaObject()->className()),
                    widget->objectName())
               .arg(least.width())
               .arg(least.height());
    for (const QObject *child : widget->children()) {
        if (const auto *inner = qobject_cast<const QWidget *>(child); inner && !inner->isWindow())
            describe(inner, depth + 1, out);
    }
}

} // namespace

void TestFitting::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestFitting::init()
{
    m_fixture.openWindow();
}

void TestFitting::fits(const char *state)
{
    const QSize least = m_fixture.window->minimumSizeHint();
    if (least.width() <= room.width() && least.height() <= room.height())
        return;
    QString parts;
    describe(m_fixture.window.get(), 0, parts);
    QFAIL(qPrintable(QStringLiteral("%1: %2×%3\n%4")
                         .arg(QLatin1String(state))
                         .arg(least.width())
                         .arg(least.height())
                         .arg(parts)));
}

void TestFitting::itFitsTheSmallestScreen()
{
    fits("at the start");
    m_fixture.window->inputBar()->showSentence(QStringLiteral("A sentence below the line."));
    fits("with a problem");
    m_fixture.lookUp(QStringLiteral("several"));
    fits("with a list");
    m_fixture.openFirst();
    fits("with a face");
    m_fixture.press(Qt::Key_F8);
    fits("with a copy");
}

void TestFitting::aLoneDigitPicksAPerson()
{
    const QString code = m_fixture.codeOf(QStringLiteral("several"));
    m_fixture.window->showTrials(
        {{code, domain::HolderCodeType::ResidentId, QStringLiteral("several")}});
    m_fixture.window->inputBar()->focusInput();
    QSignalSpy picked(m_fixture.window->startPage(), &StartPage::trialChosen);
    m_fixture.type(QStringLiteral("1"));
    m_fixture.press(Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().toString(), code);
}

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
