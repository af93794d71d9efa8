// A scanner gun while pinyin is on, with the real ibus and libpinyin: run by under_ibus.py, on a
// display and a session of its own. The keys are the X server's (xdotool), at a gun's pace and at
// a person's.
#include "ui/lookup/subjectinput.h"
#include "ui/scan/scancontroller.h"

#include <QAbstractNativeEventFilter>
#include <QApplication>
#include <QInputMethod>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

using namespace lc;
using namespace lc::ui;

namespace {

constexpr int patience = 30'000;
const QString code = QStringLiteral("wxA3kd9Zhao2beijing_Q7-nihao");

bool isChinese(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() >= 0x4e00 && c.unicode() < 0xa000;
    });
}

// The times of the keys, as the X server has them.
struct Pace final : QAbstractNativeEventFilter
{
    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *bytes = static_cast<const uchar *>(message);
        constexpr uchar shifts[] = {50, 62};
        if ((bytes[0] & 0x7f) != 2 || bytes[1] == shifts[0] || bytes[1] == shifts[1])
            return false;
        quint32 time = 0;
        std::memcpy(&time, bytes + 4, sizeof time);
        times.push_back(time);
        return false;
    }
    [[nodiscard]] bool isAGuns() const
    {
        std::vector<quint32> gaps;
        for (size_t i = 1; i < times.size(); ++i)
            gaps.push_back(times[i] - times[i - 1]);
        std::ranges::sort(gaps);
        return !gaps.empty() && gaps.back() <= 90 && gaps[gaps.size() / 2] < 28;
    }
    std::vector<quint32> times;
};

} // namespace

class TestInputMethod : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aPersonComposes();
    void aGunOverTheCodeField();
    void aGunOverAButton();
    void aGunOverAList();
    void aGunOverAFieldForChinese();
    void aGunWithoutATerminator();
    void afterAScanPinyinComposesAsBefore();

private:
    void send(const QStringList &words);
    void fireOnce(const QString &text, bool terminated);
    void typeAsAPerson(const QString &text);
    void fire(const QString &text, bool terminated = true);
    void focus(QWidget *widget);
    void expectCode(const QString &text);

    Pace m_pace;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_name = nullptr;
    SubjectInput *m_input = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_button = nullptr;
    std::unique_ptr<ScanController> m_scans;
    std::unique_ptr<QSignalSpy> m_codes;
    std::unique_ptr<QSignalSpy> m_lost;
};

void TestInputMethod::send(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), words);
    // The window must go on working while keys come in.
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, patience);
    QCOMPARE(process.exitCode(), 0);
}

void TestInputMethod::typeAsAPerson(const QString &text)
{
    send({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("140"), text});
}

// A machine under load may not manage a gun's pace: then it is tried again.
void TestInputMethod::fire(const QString &text, bool terminated)
{
    constexpr int tries = 12;
    QWidget *widget = QApplication::focusWidget();
    auto *field = qobject_cast<QLineEdit *>(widget);
    const QString before = field ? field->text() : QString();
    for (int i = 0; i < tries; ++i) {
        m_pace.times.clear();
        fireOnce(text, terminated);
        QTRY_VERIFY_WITH_TIMEOUT(m_pace.times.size() >= size_t(text.size()), patience);
        QTest::qWait(500);
        if (m_pace.isAGuns())
            return;
        m_codes->clear();
        m_lost->clear();
        // Nothing of this try may be composed into the next.
        QGuiApplication::inputMethod()->reset();
        QTest::qWait(500);
        if (field)
            field->setText(before);
        widget->setFocus();
    }
    QSKIP("this machine does not send keys at the pace of a gun");
}

void TestInputMethod::fireOnce(const QString &text, bool terminated)
{
    QStringList words{QStringLiteral("type"),   QStringLiteral("--delay"), QStringLiteral("1"),
                      QStringLiteral("--args"), QStringLiteral("1"),       text};
    if (terminated)
        words << QStringLiteral("key") << QStringLiteral("Return");
    send(words);
}

void TestInputMethod::focus(QWidget *widget)
{
    widget->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(widget->hasFocus(), patience);
}

void TestInputMethod::expectCode(const QString &text)
{
    QTRY_COMPARE_WITH_TIMEOUT(m_codes->count(), 1, patience);
    QCOMPARE(QString::fromUtf8(m_codes->at(0).at(0).value<SecureBytes>().view().toByteArray()),
             text);
    QCOMPARE(m_codes->count(), 1);
    QCOMPARE(m_lost->count(), 0);
}

void TestInputMethod::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
    qApp->installNativeEventFilter(&m_pace);
}

void TestInputMethod::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(500, 400);
    m_name = new QLineEdit;
    m_input = new SubjectInput;
    m_list = new QListWidget;
    m_list->addItems({QStringLiteral("a first"), QStringLiteral("w second")});
    m_list->setCurrentRow(0);
    m_button = new QPushButton(QStringLiteral("Button"));
    auto *column = new QVBoxLayout(m_window.get());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_input, m_list, m_button})
        column->addWidget(widget);
    m_scans = std::make_unique<ScanController>(std::make_shared<SystemClock>());
    m_scans->use({});
    m_scans->setTesting(true); // codes as they came in
    m_codes = std::make_unique<QSignalSpy>(m_scans.get(), &ScanController::gunSent);
    m_lost = std::make_unique<QSignalSpy>(m_scans.get(), &ScanController::codeLost);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
}

void TestInputMethod::cleanup()
{
    m_scans.reset();
    m_window.reset();
}

// Without this the others would show nothing.
void TestInputMethod::aPersonComposes()
{
    focus(m_name);
    // The engine starts at the first key, which may be late.
    for (int tries = 0; tries < 5 && !isChinese(m_name->text()); ++tries) {
        m_name->clear();
        typeAsAPerson(QStringLiteral("nihao "));
        QTest::qWait(500);
    }
    QVERIFY2(isChinese(m_name->text()), qPrintable(m_name->text()));
    QCOMPARE(m_codes->count(), 0);
    QCOMPARE(m_lost->count(), 0);
}

void TestInputMethod::aGunOverTheCodeField()
{
    focus(m_input);
    const QString before = m_input->text();
    fire(code);
    if (QTest::currentTestFailed() || !m_pace.isAGuns())
        return;
    expectCode(code);
    QCOMPARE(m_input->text(), before);
}

void TestInputMethod::aGunOverAButton()
{
    QSignalSpy clicks(m_button, &QPushButton::clicked);
    focus(m_button);
    fire(code);
    if (QTest::currentTestFailed() || !m_pace.isAGuns())
        return;
    expectCode(code);
    QCOMPARE(clicks.count(), 0);
}

void TestInputMethod::aGunOverAList()
{
    focus(m_list);
    fire(code);
    if (QTest::currentTestFailed() || !m_pace.isAGuns())
        return;
    expectCode(code);
    QCOMPARE(m_list->currentRow(), 0);
}

// Here the input method takes the keys; the code is had from before it.
void TestInputMethod::aGunOverAFieldForChinese()
{
    m_name->setText(QStringLiteral("before"));
    focus(m_name);
    QSignalSpy returns(m_name, &QLineEdit::returnPressed);
    fire(code);
    if (QTest::currentTestFailed() || !m_pace.isAGuns())
        return;
    expectCode(code);
    QCOMPARE(m_name->text(), QStringLiteral("before"));
    QCOMPARE(returns.count(), 0);
}

void TestInputMethod::aGunWithoutATerminator()
{
    focus(m_name);
    fire(code, false);
    if (QTest::currentTestFailed() || !m_pace.isAGuns())
        return;
    expectCode(code);
    QCOMPARE(m_name->text(), QString());
}

void TestInputMethod::afterAScanPinyinComposesAsBefore()
{
    focus(m_name);
    fire(code);
    if (QTest::currentTestFailed() || !m_pace.isAGuns())
        return;
    expectCode(code);
    typeAsAPerson(QStringLiteral("nihao "));
    QTRY_VERIFY2_WITH_TIMEOUT(isChinese(m_name->text()), qPrintable(m_name->text()), patience);
    QCOMPARE(m_codes->count(), 1);
}

QTEST_MAIN(TestInputMethod)
#include "tst_inputmethod.moc"
