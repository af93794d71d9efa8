#include "ui/scan/burstfilter.h"
#include "ui/scan/imewatch.h"
#include "ui/scan/nativekeys.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cstring>

using namespace lc;
using namespace lc::ui;

class TestBurstFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aScanIntoAFieldLeavesItAsItWas();
    void aScanOverAListPicksNoRow();
    void aScansReturnPressesNoButton();
    void aPersonsKeysArrive();
    void aLineFeedEndsAScan();
    void aLateTerminatorPressesNothing();
    void anInputMethodThatTakesAGunsKeysIsNoticed();
    void aPersonsCompositionIsLeftAlone();
    void aCodeIsHadFromBeforeTheInputMethod();
    void aPersonsKeysAreNoCodeBeforeAnInputMethod();

private:
    void type(QWidget *widget, const QString &text, quint64 gap);
    void press(QWidget *widget, int key, const QString &text);

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_button = nullptr;
    std::unique_ptr<BurstFilter> m_filter;
    quint64 m_now = 1000;
};

void TestBurstFilter::init()
{
    m_window = std::make_unique<QWidget>();
    m_field = new QLineEdit;
    m_list = new QListWidget;
    m_list->addItems(
        {QStringLiteral("1 first"), QStringLiteral("2 second"), QStringLiteral("3 third")});
    m_list->setCurrentRow(0);
    m_button = new QPushButton;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_button);
    m_filter = std::make_unique<BurstFilter>();
    qApp->installEventFilter(m_filter.get());
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestBurstFilter::cleanup()
{
    qApp->removeEventFilter(m_filter.get());
    m_filter.reset();
    m_window.reset();
}

void TestBurstFilter::press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    event.setTimestamp(m_now);
    QApplication::sendEvent(widget, &event);
}

void TestBurstFilter::type(QWidget *widget, const QString &text, quint64 gap)
{
    for (const QChar c : text) {
        m_now += gap;
        press(widget, c.toUpper().unicode(), c);
    }
}

void TestBurstFilter::aScanIntoAFieldLeavesItAsItWas()
{
    QSignalSpy scans(m_filter.get(), &BurstFilter::scanned);
    m_field->setText(QStringLiteral("5101"));
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    QSignalSpy returns(m_field, &QLineEdit::returnPressed);
    type(m_field, QStringLiteral("AQF3KD9ZHAO2"), 8);
    m_now += 8;
    press(m_field, Qt::Key_Return, QStringLiteral("\r"));
    QCOMPARE(scans.count(), 1);
    QCOMPARE(scans.at(0).at(0).value<SecureText>().toString(), QStringLiteral("AQF3KD9ZHAO2"));
    QCOMPARE(m_field->text(), QStringLiteral("5101"));
    QCOMPARE(returns.count(), 0);
}

void TestBurstFilter::aScanOverAListPicksNoRow()
{
    QSignalSpy scans(m_filter.get(), &BurstFilter::scanned);
    m_list->setFocus();
    QTRY_VERIFY(m_list->hasFocus());
    type(m_list, QStringLiteral("331100199003071012"), 8);
    m_now += 8;
    press(m_list, Qt::Key_Tab, QStringLiteral("\t"));
    QCOMPARE(scans.count(), 1);
    QCOMPARE(m_list->currentRow(), 0);
    QVERIFY(m_list->hasFocus());
}

void TestBurstFilter::aScansReturnPressesNoButton()
{
    QSignalSpy clicks(m_button, &QPushButton::clicked);
    m_button->setFocus();
    QTRY_VERIFY(m_button->hasFocus());
    type(m_button, QStringLiteral("ABCDEFGHIJ"), 8);
    m_now += 8;
    press(m_button, Qt::Key_Return, QStringLiteral("\r"));
    QCOMPARE(clicks.count(), 0);
}

void TestBurstFilter::aPersonsKeysArrive()
{
    QSignalSpy scans(m_filter.get(), &BurstFilter::scanned);
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    type(m_field, QStringLiteral("5101"), 150);
    QCOMPARE(m_field->text(), QStringLiteral("5101"));
    m_list->setFocus();
    QTRY_VERIFY(m_list->hasFocus());
    m_now += 400;
    press(m_list, Qt::Key_3, QStringLiteral("3"));
    // Given back after a short silence: the list's own search by key finds the third row.
    QTRY_COMPARE(m_list->currentRow(), 2);
    QCOMPARE(scans.count(), 0);
}

void TestBurstFilter::aLineFeedEndsAScan()
{
    QSignalSpy scans(m_filter.get(), &BurstFilter::scanned);
    m_field->setText(QStringLiteral("before"));
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    type(m_field, QStringLiteral("ABCDEFGHIJ"), 8);
    m_now += 8;
    press(m_field, Qt::Key_unknown, QStringLiteral("\n"));
    QCOMPARE(scans.count(), 1);
    QCOMPARE(scans.at(0).at(0).value<SecureText>().toString(), QStringLiteral("ABCDEFGHIJ"));
    QCOMPARE(m_field->text(), QStringLiteral("before"));
}

void TestBurstFilter::aLateTerminatorPressesNothing()
{
    QSignalSpy scans(m_filter.get(), &BurstFilter::scanned);
    QSignalSpy clicks(m_button, &QPushButton::clicked);
    m_button->setFocus();
    QTRY_VERIFY(m_button->hasFocus());
    type(m_button, QStringLiteral("ABCDEFGHIJ"), 8);
    QTRY_COMPARE(scans.count(), 1);
    m_now += 180;
    QKeyEvent late(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    late.setTimestamp(m_now);
    QVERIFY(m_filter->eventFilter(m_button, &late));
    // The next one is a person's.
    m_now += 600;
    QKeyEvent later(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    later.setTimestamp(m_now);
    QVERIFY(!m_filter->eventFilter(m_button, &later));
}

void TestBurstFilter::anInputMethodThatTakesAGunsKeysIsNoticed()
{
    ImeWatch watch;
    qApp->installEventFilter(&watch);
    QSignalSpy lost(&watch, &ImeWatch::codeLost);
    m_field->setText(QStringLiteral("before"));
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    for (int i = 1; i <= 20; ++i) {
        QInputMethodEvent composing(QString(i, u'x'), {});
        QApplication::sendEvent(m_field, &composing);
    }
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("\u665a\u4e9b"));
    QApplication::sendEvent(m_field, &commit);
    QSignalSpy returns(m_field, &QLineEdit::returnPressed);
    press(m_field, Qt::Key_Return, QStringLiteral("\r"));
    QTRY_COMPARE(lost.count(), 1);
    QCOMPARE(m_field->text(), QStringLiteral("before"));
    QCOMPARE(returns.count(), 0);
}

void TestBurstFilter::aPersonsCompositionIsLeftAlone()
{
    ImeWatch watch;
    qApp->installEventFilter(&watch);
    QSignalSpy lost(&watch, &ImeWatch::codeLost);
    m_field->clear();
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    for (int i = 1; i <= 5; ++i) {
        QInputMethodEvent composing(QString(i, u'n'), {});
        QApplication::sendEvent(m_field, &composing);
    }
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("\u4f60\u597d"));
    QApplication::sendEvent(m_field, &commit);
    QVERIFY(!lost.wait(300));
    QCOMPARE(m_field->text(), QStringLiteral("\u4f60\u597d"));
}

namespace {

// A key press as the X server sends it: number of the key, shift and lock.
void pressNatively(NativeKeys &keys, uchar key, quint16 state, quint32 time)
{
    std::array<uchar, 36> event{};
    event[0] = 2;
    event[1] = key;
    std::memcpy(event.data() + 4, &time, sizeof time);
    std::memcpy(event.data() + 28, &state, sizeof state);
    QVERIFY(!keys.nativeEventFilter("xcb_generic_event_t", event.data(), nullptr));
}

struct NativeKey
{
    uchar key;
    bool shift;
};
// Ab3-_9Zq+/= on a US keyboard.
constexpr std::array<NativeKey, 11> typed{{{38, true},
                                           {56, false},
                                           {12, false},
                                           {20, false},
                                           {20, true},
                                           {18, false},
                                           {52, true},
                                           {24, false},
                                           {21, true},
                                           {61, false},
                                           {21, false}}};
const QString typedText = QStringLiteral("Ab3-_9Zq+/=");

} // namespace

void TestBurstFilter::aCodeIsHadFromBeforeTheInputMethod()
{
    NativeKeys keys;
    ImeWatch watch(&keys);
    qApp->installEventFilter(&watch);
    QSignalSpy scanned(&watch, &ImeWatch::scanned);
    QSignalSpy lost(&watch, &ImeWatch::codeLost);
    m_field->setText(QStringLiteral("before"));
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    quint32 now = 5000;
    int composed = 0;
    for (const auto &[key, shift] : typed) {
        pressNatively(keys, 50, 0, now); // the shift key itself is no character
        pressNatively(keys, key, shift ? 1 : 0, now += 8);
        QInputMethodEvent composing(QString(++composed, u'x'), {});
        QApplication::sendEvent(m_field, &composing);
    }
    pressNatively(keys, 36, 0, now += 8);
    QTRY_COMPARE(scanned.count(), 1);
    QCOMPARE(scanned.at(0).at(0).value<SecureText>().toString(), typedText);
    QCOMPARE(lost.count(), 0);
    QCOMPARE(m_field->text(), QStringLiteral("before"));
    QVERIFY(keys.takeBurst().isEmpty());
}

void TestBurstFilter::aPersonsKeysAreNoCodeBeforeAnInputMethod()
{
    NativeKeys keys;
    quint32 now = 5000;
    for (const auto &[key, shift] : typed)
        pressNatively(keys, key, shift ? 1 : 0, now += 140);
    pressNatively(keys, 36, 0, now += 140);
    QVERIFY(keys.takeBurst().isEmpty());
    // With caps lock letters change sides, digits do not.
    for (const auto &[key, shift] : typed)
        pressNatively(keys, key, shift ? 3 : 2, now += 8);
    QCOMPARE(keys.takeBurst().toString(), QStringLiteral("aB3-_9zQ+/="));
    QVERIFY(keys.takeBurst().isEmpty());
}

QTEST_MAIN(TestBurstFilter)
#include "tst_burstfilter.moc"
