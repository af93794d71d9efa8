#include "core/file.h"
#include "tests/ui/rooms/roomsfixture.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/crypto/testauthority.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/trustpage.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;
using lc::test::TestAuthority;

// The view of the folder of trust, by itself and on the real window.
class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyEntryIsNamed();
    void emptyFolderTrustsNobody();
    void missingFolderIsSaid();
    void practiceTrustsItsOwnOnly();
    void settingsLeadThereByKeyAndBack();

private:
    [[nodiscard]] QString row(int index) const
    {
        const QListWidgetItem *item = m_page->list()->item(index);
        return item ? item->data(Qt::AccessibleTextRole).toString() : QString();
    }
    [[nodiscard]] QString rowWith(const QString &word) const
    {
        for (int i = 0; i < m_page->list()->count(); ++i) {
            if (row(i).contains(word))
                return row(i);
        }
        return {};
    }
    void show(const TrustPage::Read &read)
    {
        m_page = std::make_unique<TrustPage>(&m_pools, read);
        QSignalSpy loaded(m_page.get(), &TrustPage::loaded);
        m_page->reload();
        QVERIFY(loaded.wait(60000));
    }
    void put(const QString &name, const QByteArray &content) const
    {
        QVERIFY(writeFile(m_folder.filePath(name), content));
    }

    Pools m_pools;
    QTemporaryDir m_folder;
    TestAuthority m_authority;
    std::unique_ptr<TrustPage> m_page;
};

void TestTrust::initTestCase()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const test::Holder current =
        test::makeHolder(QStringLiteral("在用根"), crypto::CertificateRole::Root, {},
                         now.addYears(-1), now.addYears(1));
    const test::Holder expired =
        test::makeHolder(QStringLiteral("过期根"), crypto::CertificateRole::Root, {},
                         now.addYears(-3), now.addYears(-1));
    put(QStringLiteral("current.pem"), current.certificate.toPem());
    put(QStringLiteral("expired.pem"), expired.certificate.toPem());
    put(QStringLiteral("junk.cer"), "no certificate");
    put(QStringLiteral("issuers-signer.cer"), current.certificate.toPem());
    test::SignedDataRecipe recipe;
    const QByteArray list =
        "{\"format\": 1, \"serial\": 7, \"issued\": \"" +
        now.addDays(-1).toString(Qt::ISODate).toLatin1() + "\", \"validUntil\": \"" +
        now.addDays(9).toString(Qt::ISODate).toLatin1() +
        "\", \"issuers\": [{\"name\": \"Office of tests\", \"organisation\": \"Tests\","
        "\"types\": [\"T1\", \"copy\"]}]}";
    recipe.content = list;
    recipe.digest = crypto::sm3(*recipe.content);
    put(QStringLiteral("issuers.p7"), test::makeSignedData(recipe, current));
}

void TestTrust::everyEntryIsNamed()
{
    show([this] { return desk::viewTrust(m_folder.path(), {}); });
    QCOMPARE(m_page->list()->count(), 6);
    QVERIFY(rowWith(QStringLiteral("在用根")).contains(u"in use"));
    QVERIFY(rowWith(QStringLiteral("过期根")).contains(u"expired"));
    QVERIFY(rowWith(QStringLiteral("junk.cer")).contains(u"not used: unreadable"));
    QVERIFY(rowWith(QStringLiteral("issuers.p7")).contains(u"no. 7"));
    const QString office = rowWith(QStringLiteral("Office of tests"));
    QVERIFY2(office.contains(u"may seal T1, annotated copies"), qPrintable(office));
    QVERIFY(m_page->summary().contains(u'2')); // what needs looking at
}

void TestTrust::emptyFolderTrustsNobody()
{
    const QTemporaryDir empty;
    show([&] { return desk::viewTrust(empty.path(), {}); });
    QCOMPARE(m_page->list()->count(), 0);
    QVERIFY(m_page->summary().contains(u"Nothing is trusted"));
    show([] { return desk::viewTrust({}, {}); });
    QVERIFY(m_page->summary().contains(u"Nothing is trusted"));
}

void TestTrust::missingFolderIsSaid()
{
    show([this] { return desk::viewTrust(m_folder.filePath(QStringLiteral("none")), {}); });
    QCOMPARE(m_page->list()->count(), 0);
    QVERIFY(!m_page->summary().isEmpty());
    QVERIFY(!m_page->summary().contains(u"in use"));
}

void TestTrust::practiceTrustsItsOwnOnly()
{
    show([this]() -> Result<desk::TrustView> {
        return desk::viewPractice({m_authority.root.certificate});
    });
    QCOMPARE(m_page->list()->count(), 1);
    QVERIFY(m_page->summary().contains(u"Practice"));
}

void TestTrust::settingsLeadThereByKeyAndBack()
{
    test::RoomsFixture desk;
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    desk.openRooms();
    QVERIFY(desk.rooms);
    desk.command(Command::Settings);
    auto *button = desk.window->findChild<QPushButton *>(QStringLiteral("settingsTrust"));
    QVERIFY(button && button->isVisible());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    TrustPage *page = desk.rooms->trust();
    QVERIFY(page);
    QCOMPARE(desk.window->room(), page);
    QSignalSpy loaded(page, &TrustPage::loaded);
    QVERIFY(loaded.wait(60000));
    QVERIFY(page->list()->count() > 0);
    QCOMPARE(desk.window->focusWidget(), page->list());
    desk.command(Command::Back);
    QCOMPARE(desk.window->room(), static_cast<QWidget *>(desk.rooms->settings()));
    desk.command(Command::Back);
    QCOMPARE(desk.window->place(), MainWindow::Place::Start);
    desk.closeRooms();
}

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
