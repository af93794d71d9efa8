#include "core/async.h"
#include "ui/citizen/citizenwindow.h"
#include "ui/shell/captureguard.h"

#include <QDialog>
#include <QMainWindow>
#include <QMenu>
#include <QPromise>
#include <QTest>
#include <QWindow>

using namespace lc;
using namespace lc::ui;

namespace {

// Remembers what the system was told of each window.
class RememberingSystem final : public CaptureSystem
{
public:
    explicit RememberingSystem(QHash<const QWindow *, bool> *excluded, int *calls)
        : m_excluded(excluded)
        , m_calls(calls)
    {}
    void setExcluded(QWindow *window, bool excluded) override
    {
        m_excluded->insert(window, excluded);
        ++*m_calls;
    }

private:
    QHash<const QWindow *, bool> *m_excluded;
    int *m_calls;
};

} // namespace

// Which windows are kept out of pictures of the screen, when, and what the override needs.
class TestCapture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyWindowIsExcludedBeforeItIsShown();
    void windowsThatAreThereAlreadyAreTaken();
    void aWindowThatIsMadeAnewIsExcludedAgain();
    void theOverrideWaitsForItsRecord();
    void withoutARecordThereIsNoOverride();
    void theOverrideEnds();
    void anOverrideTakenBackInTimeNeverCounts();

private:
    std::unique_ptr<CaptureGuard> makeGuard();
    [[nodiscard]] bool isExcluded(const QWidget &widget) const
    {
        return m_excluded.value(widget.windowHandle(), false);
    }
    // A record that is still being written.
    std::function<QFuture<Result<>>()> writing()
    {
        return [this] {
            ++m_records;
            m_record = QPromise<Result<>>();
            m_record.start();
            return m_record.future();
        };
    }
    void written(const Result<> &result)
    {
        m_record.addResult(result);
        m_record.finish();
    }

    QHash<const QWindow *, bool> m_excluded;
    int m_calls = 0;
    int m_records = 0;
    QPromise<Result<>> m_record;
};

void TestCapture::init()
{
    m_excluded.clear();
    m_calls = 0;
    m_records = 0;
}

std::unique_ptr<CaptureGuard> TestCapture::makeGuard()
{
    return std::make_unique<CaptureGuard>(
        std::make_unique<RememberingSystem>(&m_excluded, &m_calls));
}

void TestCapture::everyWindowIsExcludedBeforeItIsShown()
{
    const auto guard = makeGuard();
    QMainWindow desk;
    desk.winId();
    QVERIFY(!desk.isVisible());
    QVERIFY(isExcluded(desk));
    desk.show();
    QDialog dialog(&desk);
    dialog.show();
    QVERIFY(isExcluded(dialog));
    QMenu menu(&desk);
    menu.addAction(QStringLiteral("copy"));
    menu.popup({10, 10});
    QVERIFY(isExcluded(menu));
    CitizenWindow citizen(QStringLiteral("hall"), QStringLiteral("07"));
    citizen.show();
    QVERIFY(isExcluded(citizen));
    // A part of a window goes with it.
    QWidget part(&desk);
    part.winId();
    QVERIFY(part.windowHandle());
    QVERIFY(!isExcluded(part));
}

void TestCapture::windowsThatAreThereAlreadyAreTaken()
{
    QWidget before;
    before.show();
    const auto guard = makeGuard();
    QVERIFY(isExcluded(before));
}

void TestCapture::aWindowThatIsMadeAnewIsExcludedAgain()
{
    const auto guard = makeGuard();
    QWidget window;
    window.show();
    const int calls = m_calls;
    window.windowHandle()->destroy();
    window.windowHandle()->create();
    QVERIFY(m_calls > calls);
    QVERIFY(isExcluded(window));
}

void TestCapture::theOverrideWaitsForItsRecord()
{
    const auto guard = makeGuard();
    QWidget window;
    window.show();
    guard->allow(writing());
    QCOMPARE(m_records, 1);
    QCoreApplication::processEvents();
    QVERIFY(guard->isExcluding());
    QVERIFY(isExcluded(window));
    written({});
    QTRY_VERIFY(!guard->isExcluding());
    QVERIFY(!isExcluded(window));
    QWidget later;
    later.show();
    QVERIFY(!isExcluded(later));
    // Asked for once more it is the same override.
    guard->allow(writing());
    QCOMPARE(m_records, 1);
}

void TestCapture::withoutARecordThereIsNoOverride()
{
    const auto guard = makeGuard();
    QWidget window;
    window.show();
    guard->allow(writing());
    written(fail(ErrorCode::LedgerWrite));
    // It may be asked for again once the failure has arrived.
    QTRY_VERIFY((guard->allow(writing()), m_records == 2));
    QVERIFY(guard->isExcluding());
    QVERIFY(isExcluded(window));
    written(fail(ErrorCode::LedgerWrite));
}

void TestCapture::theOverrideEnds()
{
    const auto guard = makeGuard();
    QWidget window;
    window.show();
    guard->allow(writing());
    written({});
    QTRY_VERIFY(!guard->isExcluding());
    guard->exclude();
    QVERIFY(guard->isExcluding());
    QVERIFY(isExcluded(window));
}

void TestCapture::anOverrideTakenBackInTimeNeverCounts()
{
    const auto guard = makeGuard();
    QWidget window;
    window.show();
    guard->allow(writing());
    guard->exclude();
    const int calls = m_calls;
    written({});
    // Whatever the answer causes has happened when the next future is delivered.
    bool next = false;
    QObject context;
    QPromise<Result<>> after;
    after.start();
    deliver(after.future(), &context, [&next](const Result<> &) { next = true; });
    after.addResult(Result<>());
    after.finish();
    QTRY_VERIFY(next);
    QVERIFY(guard->isExcluding());
    QCOMPARE(m_calls, calls);
}

QTEST_MAIN(TestCapture)
#include "tst_capture.moc"
