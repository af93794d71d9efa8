#include "texts/errortext.h"
#include "ui/lookup/inputbar.h"
#include "ui/lookup/startpage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

namespace {

const QString goodId = QStringLiteral("51010018950307101");

QString residentId()
{
    return goodId + *domain::residentIdCheck(goodId);
}

QString wrongResidentId()
{
    QString id = residentId();
    id.back() = id.back() == u'1' ? u'2' : u'1';
    return id;
}

} // namespace

class TestInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void kindIsSaidAtEveryKeystroke();
    void wrongCheckDigitIsSaidAtOnce();
    void fullWidthAndHyphensAreAccepted();
    void requestWaitsForItsMatter();
    void typedMatterCountsAsMatter();
    void presetMatterNeedsNoChoice();
    void otherDocumentWaitsForItsType();
    void maskedFormAsksAgain();
    void typingOverTheMaskBeginsAnew();
    void resetLeavesNothing();
    void digitsPickATrial();

private:
    void type(const QString &text) { QTest::keyClicks(bar->input(), text); }
    void enter() { QTest::keyClick(bar->input(), Qt::Key_Return); }
    [[nodiscard]] QComboBox *combo(const char *name) const
    {
        return bar->findChild<QComboBox *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString problem() const
    {
        auto *label = bar->findChild<QLabel *>(QStringLiteral("inputProblemText"));
        return label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<InputBar> bar;
};

void TestInput::init()
{
    bar = std::make_unique<InputBar>();
    bar->setMatters({{QStringLiteral("A-1"), QStringLiteral("示例事项甲")},
                     {QStringLiteral("A-2"), QStringLiteral("示例事项乙")}});
    bar->preset(domain::Reason::Sharing, {});
    bar->resize(1366, 100);
    bar->show();
    bar->focusInput();
    QVERIFY(QTest::qWaitForWindowExposed(bar.get()));
}

void TestInput::cleanup()
{
    bar.reset();
}

void TestInput::kindIsSaidAtEveryKeystroke()
{
    QVERIFY(bar->input()->chipText().isEmpty());
    type(residentId().left(5));
    QVERIFY(bar->input()->chipText().contains(u'5'));
    type(residentId().mid(5));
    QCOMPARE(bar->input()->recognised().kind, domain::InputKind::ResidentId);
    QVERIFY(!bar->input()->recognised().problem);
    QVERIFY(problem().isEmpty());
}

void TestInput::wrongCheckDigitIsSaidAtOnce()
{
    type(wrongResidentId());
    QVERIFY(bar->input()->recognised().problem);
    QCOMPARE(bar->input()->recognised().problem->code(), ErrorCode::SubjectCodeCheckDigit);
    QVERIFY(problem().contains(texts::textOf(Error(ErrorCode::SubjectCodeCheckDigit)).what));
    QVERIFY(bar->input()->property("problem").toBool());
    QSignalSpy requested(bar.get(), &InputBar::requested);
    combo("matterCombo")->setCurrentIndex(0);
    enter();
    QCOMPARE(requested.count(), 0);
    QTest::keyClick(bar->input(), Qt::Key_Backspace);
    QVERIFY(problem().isEmpty());
}

void TestInput::fullWidthAndHyphensAreAccepted()
{
    combo("matterCombo")->setCurrentIndex(0);
    QString wide;
    for (const QChar c : residentId())
        wide += c.isDigit() ? QChar(0xFF10 + c.digitValue()) : c.toLower();
    bar->input()->setText(wide.left(6) + QStringLiteral(" - ") + wide.mid(6));
    QSignalSpy requested(bar.get(), &InputBar::requested);
    enter();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<Request>().holder.value().toString(), residentId());
}

void TestInput::requestWaitsForItsMatter()
{
    QSignalSpy requested(bar.get(), &InputBar::requested);
    type(residentId());
    enter();
    QCOMPARE(requested.count(), 0);
    QVERIFY(!problem().isEmpty());
    QComboBox *matter = combo("matterCombo");
    QTRY_VERIFY(matter->hasFocus() || matter->lineEdit()->hasFocus() ||
                QApplication::activePopupWidget());
    matter->hidePopup();
    matter->setCurrentIndex(1);
    Q_EMIT matter->activated(1);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<Request>().matter.code, QStringLiteral("A-2"));
    QVERIFY(problem().isEmpty());
}

void TestInput::typedMatterCountsAsMatter()
{
    QSignalSpy requested(bar.get(), &InputBar::requested);
    type(residentId());
    combo("matterCombo")->setEditText(QStringLiteral("一件没有列出的事"));
    enter();
    QCOMPARE(requested.count(), 1);
    const auto request = requested.first().first().value<Request>();
    QCOMPARE(request.matter.name, QStringLiteral("一件没有列出的事"));
    QVERIFY(request.matter.code.isEmpty());
}

void TestInput::presetMatterNeedsNoChoice()
{
    bar->preset(domain::Reason::Presenting, QStringLiteral("A-1"));
    QSignalSpy requested(bar.get(), &InputBar::requested);
    type(residentId());
    enter();
    QCOMPARE(requested.count(), 1);
    const auto request = requested.first().first().value<Request>();
    QCOMPARE(request.reason, domain::Reason::Presenting);
    QCOMPARE(request.matter.name, QStringLiteral("示例事项甲"));
}

void TestInput::otherDocumentWaitsForItsType()
{
    bar->preset(domain::Reason::Sharing, QStringLiteral("A-1"));
    QSignalSpy requested(bar.get(), &InputBar::requested);
    type(QStringLiteral("E00000001"));
    enter();
    QCOMPARE(requested.count(), 0);
    QComboBox *typeBox = combo("typeCombo");
    QVERIFY(typeBox->isVisible());
    typeBox->hidePopup();
    typeBox->setCurrentIndex(typeBox->findData(int(domain::HolderCodeType::OrdinaryPassport)));
    Q_EMIT typeBox->activated(typeBox->currentIndex());
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<Request>().holder.type(),
             domain::HolderCodeType::OrdinaryPassport);
}

void TestInput::maskedFormAsksAgain()
{
    type(residentId());
    bar->showMasked(QStringLiteral("5101***********01X"));
    QCOMPARE(bar->input()->text(), QStringLiteral("5101***********01X"));
    QVERIFY(problem().isEmpty());
    QSignalSpy again(bar.get(), &InputBar::askedAgain);
    QSignalSpy requested(bar.get(), &InputBar::requested);
    enter();
    QCOMPARE(again.count(), 1);
    QCOMPARE(requested.count(), 0);
}

void TestInput::typingOverTheMaskBeginsAnew()
{
    bar->showMasked(QStringLiteral("5101***********01X"));
    bar->input()->deselect();
    type(QStringLiteral("9"));
    QCOMPARE(bar->input()->text(), QStringLiteral("9"));
    QVERIFY(!bar->input()->isMasked());
}

void TestInput::resetLeavesNothing()
{
    combo("matterCombo")->setCurrentIndex(1);
    type(wrongResidentId());
    bar->reset();
    QVERIFY(bar->input()->text().isEmpty());
    QVERIFY(bar->input()->chipText().isEmpty());
    QVERIFY(bar->input()->recognised().normalised.isEmpty());
    QVERIFY(!bar->input()->isUndoAvailable());
    QVERIFY(problem().isEmpty());
    // The window goes on with the same matter.
    QCOMPARE(bar->matter().code, QStringLiteral("A-2"));
}

void TestInput::digitsPickATrial()
{
    StartPage page;
    page.showTrials({{QStringLiteral("111"), 111, QStringLiteral("k"), QStringLiteral("a")},
                     {QStringLiteral("222"), 1, QStringLiteral("k"), QStringLiteral("b")}});
    page.resize(800, 600);
    page.show();
    QSignalSpy chosen(&page, &StartPage::trialChosen);
    QTest::keyClick(page.list(), Qt::Key_2);
    QTest::keyClick(page.list(), Qt::Key_9);
    QTest::keyClick(page.list(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("222"));
    QCOMPARE(chosen.at(0).at(1).toInt(), 1);
    QCOMPARE(chosen.at(1).at(0).toString(), QStringLiteral("111"));
}

QTEST_MAIN(TestInput)
#include "tst_input.moc"
