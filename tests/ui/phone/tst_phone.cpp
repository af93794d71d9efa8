#include "core/async.h"
#include "ui/phone/phonewindow.h"

#include <QBuffer>
#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

namespace {

class SetClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromSecsSinceEpoch(1800000000 + seconds, Qt::UTC);
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::seconds(seconds);
    }
    int seconds = 0;
};

QByteArray somePng()
{
    QImage image(21, 21, QImage::Format_RGB32);
    image.fill(Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

// The phone of practice mode: shows, counts down, ends, asks again.
class TestPhone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itAsksWhenItIsShown();
    void itCountsDownAndEnds();
    void anEndIsAskedForWithTheShortestLife();
    void aCodeIsHeldBeforeTheCounter();
    void nothingToShowIsSaid();
    void anErrorIsSaid();
    void aLateAnswerIsDropped();

private:
    QPushButton *button(const QString &text) const;
    Pools m_pools;
    std::shared_ptr<SetClock> m_clock;
    std::unique_ptr<PhoneWindow> m_phone;
    Result<QList<PhoneCode>> m_answer;
    QList<std::pair<QString, int>> m_asked;
};

void TestPhone::init()
{
    m_clock = std::make_shared<SetClock>();
    m_asked.clear();
    m_answer = QList<PhoneCode>{
        {QStringLiteral("居住证"), SecureText(u"AAAA"), somePng(), m_clock->now().addSecs(300)},
        {QStringLiteral("结婚证"), SecureText(u"BBBB"), somePng(), m_clock->now().addSecs(300)}};
    m_phone = std::make_unique<PhoneWindow>(
        [this](const QString &code, int seconds) {
            m_asked.append({code, seconds});
            return runOn(m_pools.io(), [answer = m_answer] { return answer; });
        },
        m_clock);
    m_phone->setHolders({{QStringLiteral("519901189001010019"), QStringLiteral("one")},
                         {QStringLiteral("519901189001010027"), QStringLiteral("two")}});
    m_phone->show();
    QTRY_VERIFY(m_phone->state() != PhoneWindow::State::Asking);
}

QPushButton *TestPhone::button(const QString &text) const
{
    for (QPushButton *one : m_phone->findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

void TestPhone::itAsksWhenItIsShown()
{
    QCOMPARE(m_phone->state(), PhoneWindow::State::Shown);
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().second, 300);
    QCOMPARE(m_phone->codes().size(), 2);
    QCOMPARE(m_phone->remark(), QStringLiteral("5:00 left"));
}

void TestPhone::itCountsDownAndEnds()
{
    m_clock->seconds = 241;
    QTRY_COMPARE(m_phone->remark(), QStringLiteral("0:59 left"));
    QCOMPARE(m_phone->findChild<QProgressBar *>()->value(), 59);
    m_clock->seconds = 300;
    QTRY_COMPARE(m_phone->state(), PhoneWindow::State::Expired);
    m_phone->refresh();
    QTRY_VERIFY(m_asked.size() == 2 && m_phone->state() != PhoneWindow::State::Asking);
}

void TestPhone::anEndIsAskedForWithTheShortestLife()
{
    m_answer->first().expires = m_clock->now();
    m_phone->expire();
    QTRY_COMPARE(m_phone->state(), PhoneWindow::State::Expired);
    QCOMPARE(m_asked.last().second, 1);
}

void TestPhone::aCodeIsHeldBeforeTheCounter()
{
    const QSignalSpy spy(m_phone.get(), &PhoneWindow::presented);
    button(QStringLiteral("Show to the counter"))->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<SecureText>().toString(), QStringLiteral("AAAA"));
    m_phone->findChildren<QComboBox *>().at(1)->setCurrentIndex(1);
    button(QStringLiteral("Show to the counter"))->click();
    QCOMPARE(spy.last().first().value<SecureText>().toString(), QStringLiteral("BBBB"));
}

void TestPhone::nothingToShowIsSaid()
{
    m_answer = fail(ErrorCode::PlatformNothingFound);
    m_phone->refresh();
    QTRY_COMPARE(m_phone->state(), PhoneWindow::State::Empty);
    QVERIFY(!m_phone->remark().isEmpty());
    QVERIFY(!button(QStringLiteral("Show to the counter"))->isEnabled());
}

void TestPhone::anErrorIsSaid()
{
    m_answer = fail(ErrorCode::OutcomeUnknown);
    m_phone->refresh();
    QTRY_COMPARE(m_phone->state(), PhoneWindow::State::Failed);
    QVERIFY(!m_phone->remark().isEmpty());
}

void TestPhone::aLateAnswerIsDropped()
{
    QPromise<Result<QList<PhoneCode>>> slow;
    slow.start();
    bool first = true;
    PhoneWindow phone(
        [&](const QString &, int) {
            if (std::exchange(first, false))
                return slow.future();
            return runOn(m_pools.io(), [answer = m_answer] { return answer; });
        },
        m_clock);
    phone.setHolders({{QStringLiteral("519901189001010019"), QStringLiteral("one")}});
    phone.refresh();
    phone.refresh();
    QTRY_COMPARE(phone.state(), PhoneWindow::State::Shown);
    slow.addResult(Result<QList<PhoneCode>>(fail(ErrorCode::OutcomeUnknown)));
    slow.finish();
    QTest::qWait(0);
    QCOMPARE(phone.state(), PhoneWindow::State::Shown);
}

QTEST_MAIN(TestPhone)
#include "tst_phone.moc"
