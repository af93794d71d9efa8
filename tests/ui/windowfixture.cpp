#include "windowfixture.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace lc::test {

void WindowFixture::openWindow()
{
    ui::applyLook(*qApp, ui::Theme::light());
    sitDown();
    ui::WindowFacts facts;
    facts.unit = QStringLiteral("示例大厅");
    facts.counter = QStringLiteral("07");
    facts.operatorNumber = QStringLiteral("0712");
    facts.printDirectory = directory.filePath(QStringLiteral("prints"));
    facts.printerMemory = directory.filePath(QStringLiteral("printers.json"));
    window = std::make_unique<ui::MainWindow>(pools.get(), clock, &dialogs, facts, printers);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->setDesk(desk.get(), sandbox->clerkAccount().id);
    QList<ui::Trial> trials;
    for (const sandbox::Suggestion &suggestion : sandbox->suggestions())
        trials.append({suggestion.code, suggestion.type, suggestion.shows});
    window->showTrials(trials.first(std::min<qsizetype>(3, trials.size())));
}

void WindowFixture::closeWindow()
{
    window.reset();
    desk.reset();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *within = popup ? popup : window.get();
    QWidget *target = within->focusWidget() ? within->focusWidget() : within;
    QTest::keyClick(target, key, modifiers);
    // The offscreen platform leaves a closed popup active; the keys of the window would be deaf.
    if (popup && window && !QApplication::activePopupWidget()) {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
}

void WindowFixture::type(const QString &text) const
{
    for (const QChar c : text) {
        QWidget *target = window->focusWidget() ? window->focusWidget() : window.get();
        QTest::keyClick(target, c.toLatin1());
    }
}

QString WindowFixture::codeOf(const QString &shows) const
{
    return requestFor(shows).holder.value().toString();
}

void WindowFixture::lookUp(const QString &shows)
{
    press(Qt::Key_F2);
    type(codeOf(shows));
    press(Qt::Key_Return);
    if (window->inputBar()->matter().isNull()) {
        press(Qt::Key_Down);
        press(Qt::Key_Return);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!window->controller()->isBusy(), 60000);
}

void WindowFixture::openFirst()
{
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!window->controller()->isBusy(), 60000);
}

QStringList WindowFixture::textsOfWidgets() const
{
    QStringList texts{window->windowTitle()};
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *shown = qobject_cast<const QLabel *>(widget))
            texts << shown->text();
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->text();
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            texts << combo->currentText();
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            const QAbstractItemModel *model = view->model();
            for (int row = 0; model && row < model->rowCount(); ++row) {
                const auto data = model->itemData(model->index(row, 0));
                for (const QVariant &value : data)
                    texts << value.toString();
                for (int role = Qt::UserRole; role < Qt::UserRole + 8; ++role)
                    texts << model->index(row, 0).data(role).toString();
            }
        }
    }
    return texts;
}

QString WindowFixture::label(const char *name) const
{
    const auto *found = window->findChild<QLabel *>(QString::fromLatin1(name));
    return found ? found->text() : QString();
}

} // namespace lc::test
