#include "ui/scan/burstfilter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

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

QTEST_MAIN(TestBurstFilter)
#include "tst_burstfilter.moc"
