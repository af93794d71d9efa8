#include "answers.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/correction/correctionform.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The report of a missing or wrong license.
class TestCorrectionForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Theme::light()); }
    void init();
    void fromAnOpenLicense();
    void aNumberInTheNoteKeepsItFromBeingSaved();
    void aMissingLicense();
    void allAreExported();

private:
    template <class T>
    T *part(const char *name) const
    {
        return m_form->findChild<T *>(QString::fromLatin1(name));
    }
    void beginWithLicense();
    Pools m_pools;
    test::Answers m_dialogs;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<CorrectionForm> m_form;
};

void TestCorrectionForm::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_form = std::make_unique<CorrectionForm>(&m_pools, &m_dialogs, m_directory->path());
    m_form->resize(1000, 650);
    m_form->show();
}

void TestCorrectionForm::beginWithLicense()
{
    support::CorrectionReport about;
    about.at = QDateTime(QDate(2025, 6, 1), QTime(9, 30));
    about.licenseIdentifier = QStringLiteral("1.2.156.3005.2.X");
    about.licenseType = QStringLiteral("示例许可证");
    m_form->begin(about, {{QStringLiteral("issuer"), QStringLiteral("Issuer")},
                          {QStringLiteral("validUntil"), QStringLiteral("Valid until")}});
}

void TestCorrectionForm::fromAnOpenLicense()
{
    beginWithLicense();
    auto *save = part<QPushButton>("correctionSave");
    QVERIFY(!save->isEnabled());
    QVERIFY(!m_form->notice().isEmpty());
    part<QListWidget>("correctionFields")->item(1)->setCheckState(Qt::Checked);
    QVERIFY(save->isEnabled());
    QSignalSpy saved(m_form.get(), &CorrectionForm::saved);
    save->click();
    QVERIFY(saved.wait(10000));
    const auto reports = support::savedCorrections(m_directory->path());
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports.first().fields, QStringList(QStringLiteral("validUntil")));
    QVERIFY(m_form->notice().contains(reports.first().number));
    QVERIFY(!save->isEnabled());
}

void TestCorrectionForm::aNumberInTheNoteKeepsItFromBeingSaved()
{
    beginWithLicense();
    part<QListWidget>("correctionFields")->item(0)->setCheckState(Qt::Checked);
    part<QPlainTextEdit>("correctionNote")->setPlainText(QStringLiteral("电话 13900000000"));
    QVERIFY(!part<QPushButton>("correctionSave")->isEnabled());
    part<QPlainTextEdit>("correctionNote")->setPlainText(QStringLiteral("机构已更名"));
    QVERIFY(part<QPushButton>("correctionSave")->isEnabled());
}

void TestCorrectionForm::aMissingLicense()
{
    m_form->begin({}, {});
    QVERIFY(part<QLineEdit>("correctionType")->isVisible());
    QVERIFY(!part<QListWidget>("correctionFields")->isVisible());
    QVERIFY(!part<QPushButton>("correctionSave")->isEnabled());
    part<QLineEdit>("correctionType")->setText(QStringLiteral("示例许可证"));
    QVERIFY(part<QPushButton>("correctionSave")->isEnabled());
    QCOMPARE(m_form->report().kind, support::CorrectionKind::Missing);
    QVERIFY(m_form->report().licenseIdentifier.isEmpty());
}

void TestCorrectionForm::allAreExported()
{
    beginWithLicense();
    part<QListWidget>("correctionFields")->item(0)->setCheckState(Qt::Checked);
    QSignalSpy saved(m_form.get(), &CorrectionForm::saved);
    part<QPushButton>("correctionSave")->click();
    QVERIFY(saved.wait(10000));
    m_dialogs.answer = m_directory->filePath(QStringLiteral("out/none.csv"));
    part<QPushButton>("correctionExport")->click();
    QSignalSpy exported(m_form.get(), &CorrectionForm::exported);
    m_dialogs.answer = m_directory->filePath(QStringLiteral("all.csv"));
    part<QPushButton>("correctionExport")->click();
    QVERIFY(exported.wait(10000));
    QFile file(m_dialogs.answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("1.2.156.3005.2.X"));
}

QTEST_MAIN(TestCorrectionForm)
#include "tst_correction.moc"
