#include "roomsfixture.h"

#include "ui/citizen/citizenwindow.h"
#include "ui/citizen/consentpanel.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/lookup/inputbar.h"
#include "ui/settings/connectionassistant.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/consentflow.h"
#include "ui/shell/deskpage.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace lc;
using namespace lc::ui;

namespace {

// Part of a page that scrolls can be reached all the same.
bool isCut(const QWidget *widget, const QSize &wanted)
{
    constexpr int tolerance = 1;
    return widget->width() + tolerance < wanted.width() ||
           widget->height() + tolerance < wanted.height();
}

QSize wantedBy(const QLabel *label)
{
    if (!label->wordWrap())
        return label->minimumSizeHint();
    return {0, label->heightForWidth(label->width())};
}

// What a button needs for its words; its margins come from the style.
QSize wantedBy(const QAbstractButton *button)
{
    const QFontMetrics metrics(button->font());
    return metrics.size(Qt::TextShowMnemonic, button->text());
}

} // namespace

// Nothing is clipped in either language, in the narrowest window we support.
class TestClipping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void roomsFit_data();
    void roomsFit();
    void everyPartIsNamed_data();
    void everyPartIsNamed();

private:
    void visitRooms(const std::function<void(QWidget *, const QString &)> &look);
    test::RoomsFixture desk;
    QTranslator m_translator;
};

void TestClipping::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestClipping::cleanup()
{
    desk.closeRooms();
    QApplication::removeTranslator(&m_translator);
}

void TestClipping::roomsFit_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestClipping::everyPartIsNamed_data()
{
    roomsFit_data();
}

// Shows every room once at 1366 by 768 pixels and has it looked at.
void TestClipping::visitRooms(const std::function<void(QWidget *, const QString &)> &look)
{
    QFETCH(QString, language);
    QVERIFY(m_translator.load(u":/i18n/license-counter_" % language));
    QApplication::installTranslator(&m_translator);
    support::Settings settings;
    settings.language = language;
    settings.askConsent = true;
    desk.openRooms(settings);
    QVERIFY(desk.rooms);
    desk.window->resize(scaled(1366), scaled(768));
    const auto visit = [&](const QString &name) {
        QTest::qWait(50); // layouts of a page that was just shown
        look(desk.window.get(), name);
    };
    visit(QStringLiteral("start"));
    for (const Command command : {Command::Settings, Command::Help, Command::Correction,
                                  Command::Exercises, Command::Diagnosis}) {
        desk.command(command);
        visit(nameOf(command));
    }
    desk.rooms->showAssistant();
    visit(QStringLiteral("assistant"));
    desk.rooms->showUpdate();
    visit(QStringLiteral("update"));
    desk.command(Command::Next);
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
    desk.lookUp(QStringLiteral("several"));
    visit(QStringLiteral("consent"));
    QTest::keyClick(desk.rooms->consent()->panel()->findChild<QListWidget *>(), Qt::Key_2);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->place(), MainWindow::Place::Desk, 60000);
    visit(QStringLiteral("licenses"));
    desk.openFirst();
    visit(QStringLiteral("opened"));
    desk.command(Command::Print);
    visit(QStringLiteral("copy"));
    desk.command(Command::Back);
    desk.command(Command::TickAll);
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    desk.command(Command::Print);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60000);
    visit(QStringLiteral("batch"));
    desk.rooms->practice()->startExercises();
    visit(QStringLiteral("exercise"));
    desk.command(Command::CitizenWindow);
    CitizenWindow *citizen = desk.rooms->consent()->citizenWindow();
    citizen->ask({QStringLiteral("5101***********01X"), QStringLiteral("示例许可证"),
                  QStringLiteral("居住证申领"), QStringLiteral("共享应用")});
    QTest::qWait(50);
    look(citizen, QStringLiteral("citizen"));
}

void TestClipping::roomsFit()
{
    QStringList cut;
    visitRooms([&](QWidget *window, const QString &room) {
        const auto note = [&](const QWidget *widget, const QString &text) {
            cut.append(room % u": " % QLatin1String(widget->metaObject()->className()) % u" “" %
                       text % u"”");
        };
        for (const auto *label : window->findChildren<QLabel *>()) {
            // An elided one keeps its whole text in the tool tip by design.
            if (label->isVisible() && !label->text().isEmpty() &&
                !qobject_cast<const ElidedLabel *>(label) && isCut(label, wantedBy(label)))
                note(label, label->text());
        }
        for (const auto *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty() && isCut(button, wantedBy(button)))
                note(button, button->text());
        }
    });
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestClipping::everyPartIsNamed()
{
    QStringList nameless;
    visitRooms([&](QWidget *window, const QString &room) {
        for (const auto *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                !widget->isEnabled())
                continue;
            QAccessibleInterface *spoken =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
            const QWidget *parent = widget->parentWidget();
            // The viewport of a list and the line of a choice speak through their parents.
            if (name.isEmpty() && !qobject_cast<const QAbstractScrollArea *>(parent) &&
                !qobject_cast<const QComboBox *>(parent))
                nameless.append(room % u": " % QLatin1String(widget->metaObject()->className()) %
                                u" " % widget->objectName());
        }
    });
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(TestClipping)
#include "tst_clipping.moc"
