#include "ui/citizen/citizentexts.h"
#include "ui/citizen/citizenwindow.h"
#include "ui/citizen/consentpanel.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The citizen's window and the clerk's side of consent, by themselves.
class TestCitizen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Theme::light()); }
    void namesAreMaskedByGrapheme_data();
    void namesAreMaskedByGrapheme();
    void theQuestionIsAnsweredByKeyAndButton();
    void nobodyAnswersWhereNothingIsAsked();
    void lockedItIsBlank();
    void nothingOfTheCitizenStays();
    void digitsChooseTheKindOfConsent();
    void anAgentNeedsANumber();
    void aRefusalIsOneKey();
};

void TestCitizen::namesAreMaskedByGrapheme_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("two") << QStringLiteral("张三") << QStringLiteral("张*");
    QTest::newRow("one") << QStringLiteral("张") << QStringLiteral("张");
    QTest::newRow("long") << QStringLiteral("买买提·艾合买提") << QStringLiteral("买***");
    QTest::newRow("beyond the plane") << QStringLiteral("𬭎某") << QStringLiteral("𬭎*");
    QTest::newRow("empty") << QString() << QString();
}

void TestCitizen::namesAreMaskedByGrapheme()
{
    QFETCH(QString, name);
    QTEST(maskedName(name), "masked");
}

void TestCitizen::theQuestionIsAnsweredByKeyAndButton()
{
    CitizenWindow window(QStringLiteral("示例大厅"), QStringLiteral("07"));
    window.show();
    QSignalSpy agreed(&window, &CitizenWindow::agreed);
    QSignalSpy refused(&window, &CitizenWindow::refused);
    window.ask({QStringLiteral("5101***01X"), QStringLiteral("list"), QStringLiteral("办证"),
                QStringLiteral("共享应用")});
    QCOMPARE(window.page(), CitizenWindow::Page::Question);
    QVERIFY(window.shownText().contains(QStringLiteral("5101***01X")));
    QVERIFY(window.shownText().contains(QStringLiteral("办证")));
    QTest::keyClick(&window, Qt::Key_1);
    QCOMPARE(agreed.size(), 1);
    QTest::keyClick(&window, Qt::Key_0);
    QCOMPARE(refused.size(), 1);
    window.findChild<QPushButton *>(QStringLiteral("citizenAgree"))->click();
    QCOMPARE(agreed.size(), 2);
    window.findChild<QPushButton *>(QStringLiteral("citizenRefuse"))->click();
    QCOMPARE(refused.size(), 2);
}

void TestCitizen::nobodyAnswersWhereNothingIsAsked()
{
    CitizenWindow window(QStringLiteral("示例大厅"), QStringLiteral("07"));
    window.show();
    QSignalSpy agreed(&window, &CitizenWindow::agreed);
    QTest::keyClick(&window, Qt::Key_1);
    window.ask({});
    window.setLocked(true);
    QTest::keyClick(&window, Qt::Key_1);
    QCOMPARE(agreed.size(), 0);
    QVERIFY(!window.findChild<QPushButton *>(QStringLiteral("citizenAgree"))->isVisible());
}

void TestCitizen::lockedItIsBlank()
{
    CitizenWindow window(QStringLiteral("示例大厅"), QStringLiteral("07"));
    window.resize(600, 400);
    window.show();
    window.showResult(QStringLiteral("Result"), {{QStringLiteral("Name"), QStringLiteral("张*")}});
    window.setLocked(true);
    QCOMPARE(window.page(), CitizenWindow::Page::Blank);
    QCOMPARE(window.shownText(), QString());
    const QImage picture = window.grab().toImage();
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7)
            QCOMPARE(picture.pixelColor(x, y), picture.pixelColor(0, 0));
    }
    window.setLocked(false);
    QVERIFY(window.shownText().contains(QStringLiteral("张*")));
}

void TestCitizen::nothingOfTheCitizenStays()
{
    CitizenWindow window(QStringLiteral("示例大厅"), QStringLiteral("07"));
    window.show();
    window.showResult(QStringLiteral("Result"), {{QStringLiteral("Name"), QStringLiteral("张*")}});
    window.showThanks();
    QCOMPARE(window.page(), CitizenWindow::Page::Thanks);
    QVERIFY(!window.shownText().contains(QStringLiteral("张*")));
    QTRY_COMPARE_WITH_TIMEOUT(window.page(), CitizenWindow::Page::Greeting, 15000);
}

void TestCitizen::digitsChooseTheKindOfConsent()
{
    ConsentPanel panel;
    panel.show();
    QSignalSpy agreed(&panel, &ConsentPanel::agreed);
    panel.ask(QStringLiteral("5101***01X"), QStringLiteral("办证"), QStringLiteral("01"), true);
    auto *list = panel.findChild<QListWidget *>(QStringLiteral("consentKinds"));
    QTest::keyClick(list, Qt::Key_2);
    QTest::keyClick(list, Qt::Key_4);
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(agreed.size(), 3);
    QCOMPARE(agreed.at(0).first().value<desk::ConsentKind>(), desk::ConsentKind::SignedOnSite);
    QCOMPARE(agreed.at(1).first().value<desk::ConsentKind>(), desk::ConsentKind::StatutoryDuty);
    QCOMPARE(agreed.at(2).first().value<desk::ConsentKind>(), desk::ConsentKind::ShownByHolder);
}

void TestCitizen::anAgentNeedsANumber()
{
    ConsentPanel panel;
    panel.show();
    QSignalSpy agreed(&panel, &ConsentPanel::agreed);
    panel.ask({}, {}, {}, false);
    QTest::keyClick(panel.findChild<QListWidget *>(QStringLiteral("consentKinds")), Qt::Key_3);
    QCOMPARE(agreed.size(), 0);
    auto *agent = panel.findChild<QLineEdit *>(QStringLiteral("consentAgent"));
    QVERIFY(agent->isVisible());
    QTest::keyClicks(agent, QStringLiteral("123"));
    QTest::keyClick(agent, Qt::Key_Return);
    QCOMPARE(agreed.size(), 0);
    QString number = QStringLiteral("51010218930512002");
    number += *domain::residentIdCheck(number);
    agent->setText(number);
    QTest::keyClick(agent, Qt::Key_Return);
    QCOMPARE(agreed.size(), 1);
    QCOMPARE(agreed.first().at(1).value<domain::SubjectCode>().value().toString(), number);
    panel.clear();
    QVERIFY(agent->text().isEmpty());
}

void TestCitizen::aRefusalIsOneKey()
{
    ConsentPanel panel;
    panel.show();
    QSignalSpy refused(&panel, &ConsentPanel::refused);
    panel.ask({}, {}, {}, false);
    QTest::keyClick(panel.findChild<QListWidget *>(QStringLiteral("consentKinds")), Qt::Key_5);
    QCOMPARE(refused.size(), 1);
    panel.showRefused();
    QVERIFY(panel.isRefused());
}

QTEST_MAIN(TestCitizen)
#include "tst_citizen.moc"
