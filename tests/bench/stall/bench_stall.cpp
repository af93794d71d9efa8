#include "tests/ui/facemaker.h"
#include "tests/ui/windowfixture.h"

#include "ui/common/look.h"
#include "ui/common/stallwatch.h"
#include "ui/common/theme.h"
#include "ui/face/facepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/licenselist.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"

#include <QScrollBar>
#include <QTest>

#include <cstdio>

using namespace lc;
using namespace lc::ui;

namespace {

constexpr int licenseCount = 10000;
constexpr int pageCount = 300;
constexpr int patienceMs = 60000;
double worstOwn = 0; // of all sections, by the processor's clock

// What the driver does is done as an event, so that its time counts, too.
void act(QObject *context, const std::function<void()> &function)
{
    QMetaObject::invokeMethod(context, function, Qt::QueuedConnection);
    QTest::qWait(1);
}

bool until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, patienceMs);
}

double section(WatchedApplication &application, const char *name,
               const std::function<void()> &function)
{
    application.reset();
    function();
    const double worst = application.worst();
    worstOwn = std::max(worstOwn, application.worstOwn());
    std::printf("%s: %s", name, qPrintable(application.report()));
    std::fflush(stdout);
    return worst;
}

// A window that only fills itself: the least that a frame costs here.
void emptyWindow()
{
    QWidget window;
    window.resize(1366, 768);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return;
    for (int frame = 0; frame < 50; ++frame) {
        window.update();
        QTest::qWait(1);
    }
}

void wholeJob(test::WindowFixture &desk)
{
    MainWindow &window = *desk.window;
    const auto key = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        act(&window, [&desk, key, modifiers] { desk.press(key, modifiers); });
    };
    const auto idle = [&] { return until([&] { return !window.controller()->isBusy(); }); };
    const auto drawn = [&] {
        return until([&] { return window.deskPage()->face()->view()->isDrawn(); });
    };
    for (int citizen = 0; citizen < 3; ++citizen) {
        desk.lookUp(QStringLiteral("several"));
        key(Qt::Key_Return);
        if (!idle() || !drawn())
            std::printf("the license was not drawn\n");
        for (const auto zoom : {Qt::Key_Plus, Qt::Key_Plus, Qt::Key_2, Qt::Key_R, Qt::Key_0}) {
            key(zoom, Qt::ControlModifier);
            drawn();
        }
        key(Qt::Key_F7);
        key(Qt::Key_Space);
        key(Qt::Key_F7);
        idle();
        key(Qt::Key_Escape);
        key(Qt::Key_F8);
        until([&] { return window.deskPage()->print()->isDrawn(); });
        key(Qt::Key_Return);
        idle();
        key(Qt::Key_F1);
        key(Qt::Key_Escape);
        key(Qt::Key_F4);
        key(Qt::Key_F4);
        drawn();
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_F6);
        until([&] { return !window.batch()->isRunning(); });
        key(Qt::Key_F9);
    }
}

void longList(test::WindowFixture &desk)
{
    QList<domain::LicenseSummary> many;
    for (int i = 0; i < licenseCount; ++i) {
        domain::LicenseSummary license;
        license.identifier = QString::number(i);
        license.typeName = QStringLiteral("食品经营许可证");
        license.number = SecureText(QStringLiteral("川示字%1").arg(i));
        license.issuer = QStringLiteral("示例市市场监督管理局");
        license.validUntil = domain::LicenseDate::of(QDate(2030, 1, 1).addDays(i % 900));
        many.append(license);
    }
    DeskPage *page = desk.window->deskPage();
    act(page, [&] { page->showLicenses(many, QDate(2031, 1, 1)); });
    page->list()->setFocus();
    for (int i = 0; i < 300; ++i)
        act(page, [&] { QTest::keyClick(page->list(), Qt::Key_PageDown); });
    for (int i = 0; i < 100; ++i)
        act(page, [&, i] {
            page->list()->verticalScrollBar()->setValue(
                page->list()->verticalScrollBar()->maximum() * i / 100);
        });
    act(page, [&] { page->licenses()->tickAll(true); });
    act(page, [&] { page->wipe(); });
}

void longFace(Pools &pools)
{
    const document::LicenseFace face = test::faceOf(pageCount);
    FacePanel panel(&pools);
    panel.resize(760, 640);
    panel.QWidget::show();
    if (!QTest::qWaitForWindowExposed(&panel))
        return;
    act(&panel, [&] { panel.show(face, QStringLiteral("示例证照"), QStringLiteral("original")); });
    FaceView *view = panel.view();
    until([&] { return view->isDrawn(); });
    act(&panel, [&] { view->fit(FaceView::Fit::Width); });
    QScrollBar *bar = view->verticalScrollBar();
    for (int step = 0; step <= 600; ++step)
        act(&panel, [&, step] { bar->setValue(bar->maximum() * step / 600); });
    until([&] { return view->isDrawn(); });
    act(&panel, [&] { view->search(QStringLiteral("AB-")); });
    until([&] { return view->hitCount() > 0; });
    for (int i = 0; i < 60; ++i)
        act(&panel, [&] { view->moveHit(5); });
    act(&panel, [&] { panel.clear(); });
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    applyLook(application, Theme::light());
    application.startWatching();
    const double floor = section(application, "empty window", emptyWindow);

    test::WindowFixture desk;
    const QString problem = desk.start();
    if (!problem.isEmpty()) {
        std::printf("%s\n", qPrintable(problem));
        return 1;
    }
    desk.openWindow();
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
    double worst = section(application, "whole job", [&] { wholeJob(desk); });
    worst = std::max(worst, section(application, "10,000 licenses", [&] { longList(desk); }));
    Pools pools;
    worst = std::max(worst, section(application, "300 pages", [&] { longFace(pools); }));
    desk.closeWindow();
    std::printf("worst of the processor's time %.1f ms; worst stall %.1f ms, limit %.0f ms, ratio "
                "to the limit %.2f; a frame of an empty "
                "window takes at most %.1f ms\n",
                worstOwn, worst, WatchedApplication::limitMs, worst / WatchedApplication::limitMs,
                floor);
    return worst > WatchedApplication::limitMs ? 3 : 0;
}
