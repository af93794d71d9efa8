#include "answers.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/settings/connectionassistant.h"
#include "ui/settings/diagnosispage.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The assistant of the first connection and the page of the diagnosis.
class TestAssistant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Theme::light()); }
    void theAssistantWantsEveryStep();
    void theAssistantSaysWhatDoesNotWork();
    void theDiagnosisCanBeCopied();

private:
    Pools m_pools;
    test::Answers m_dialogs;
};

void TestAssistant::theAssistantWantsEveryStep()
{
    ConnectionAssistant assistant(&m_pools, std::make_shared<SystemClock>(), &m_dialogs);
    assistant.show();
    support::Settings settings;
    assistant.begin(settings);
    const auto line = [&](const char *name) {
        return assistant.findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    QVERIFY(!assistant.back());
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Address);
    QVERIFY(!assistant.problem().isEmpty());
    line("assistantAddress")->setText(QStringLiteral("http://platform.example/api"));
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Profile);
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Account);
    line("assistantAccount")->setText(QStringLiteral("clerk"));
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Account);
    line("assistantSecret")->setText(QStringLiteral("secret"));
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Certificate);
    // Without encryption only when it was allowed.
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Certificate);
    QVERIFY(!assistant.problem().isEmpty());
    line("assistantPin")->setText(QStringLiteral("abc"));
    assistant.findChild<QCheckBox *>(QStringLiteral("assistantPlain"))->setChecked(true);
    assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Certificate);
    QVERIFY(assistant.back());
    QCOMPARE(assistant.step(), ConnectionAssistant::Account);
    const support::Settings planned = assistant.planned();
    QVERIFY(!planned.practice);
    QCOMPARE(planned.platformUrl.host(), QStringLiteral("platform.example"));
    QCOMPARE(planned.accountId, QStringLiteral("clerk"));
}

void TestAssistant::theAssistantSaysWhatDoesNotWork()
{
    ConnectionAssistant assistant(&m_pools, std::make_shared<SystemClock>(), &m_dialogs);
    assistant.show();
    support::Settings settings;
    // Port 1 of this computer: nobody listens.
    settings.platformUrl = QUrl(QStringLiteral("http://127.0.0.1:1/"));
    settings.accountId = QStringLiteral("clerk");
    assistant.begin(settings);
    assistant.findChild<QLineEdit *>(QStringLiteral("assistantSecret"))
        ->setText(QStringLiteral("secret"));
    QSignalSpy tested(&assistant, &ConnectionAssistant::tested);
    for (int i = 0; i < 4; ++i)
        assistant.next();
    QCOMPARE(assistant.step(), ConnectionAssistant::Test);
    QVERIFY(tested.wait(20000));
    QCOMPARE(tested.first().first().toBool(), false);
    QVERIFY(!assistant.problem().isEmpty());
    QSignalSpy finished(&assistant, &ConnectionAssistant::finished);
    assistant.next();
    QTest::qWait(0);
    QCOMPARE(finished.size(), 0);
}

void TestAssistant::theDiagnosisCanBeCopied()
{
    DiagnosisPage page(&m_pools, []() -> Result<support::DiagnosisRequest> {
        support::DiagnosisRequest request;
        request.clock = std::make_shared<SystemClock>();
        return request;
    });
    page.resize(1000, 600);
    page.show();
    QSignalSpy ended(&page, &DiagnosisPage::ended);
    page.start();
    QVERIFY(page.isRunning());
    QVERIFY(ended.wait(30000));
    QCOMPARE(page.stages().size(), support::allStages().size());
    page.findChild<QPushButton *>(QStringLiteral("diagnosisCopy"))->click();
    QCOMPARE(QApplication::clipboard()->text(), page.report());
    QVERIFY(page.report().contains(QStringLiteral("License Counter")));
}

QTEST_MAIN(TestAssistant)
#include "tst_assistant.moc"
