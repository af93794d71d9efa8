#include "core/file.h"
#include "crypto/digest.h"
#include "support/update.h"
#include "tests/ui/rooms/roomsfixture.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/updatepage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// From the settings to a checked update on the real window, by keys.
class TestUpdatePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAKeyItSaysWhereOneBelongs();
    void aWholeUpdateIsOfferedWithItsNotes();
    void aChangedPackageIsRefused();
    void whoTurnsAwayIsLeftWhereHeWas();
    void escapeLeadsBackToTheSettings();

private:
    // Makes the publisher's folder: a package for this computer and its signed list.
    void publish();
    void installKey() const;
    void chooseAndWait();
    [[nodiscard]] QString at(const char *name) const
    {
        return desk.directory.filePath(QString::fromLatin1(name));
    }

    test::RoomsFixture desk;
    UpdatePage *m_page = nullptr;
    crypto::PrivateKey m_publisher;
};

void TestUpdatePage::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    auto key = crypto::PrivateKey::generateSm2();
    QVERIFY(key);
    m_publisher = *key;
    publish();
}

void TestUpdatePage::publish()
{
    const QByteArray package = QByteArrayLiteral("a package\n").repeated(5000);
    QVERIFY(writeFile(at("package.bin"), package));
    const auto hex = [&](crypto::DigestAlgorithm algorithm) {
        return QString::fromLatin1(crypto::digest(algorithm, package).toHex());
    };
    const support::UpdateTarget target = support::updateTarget(QStringLiteral("zh_CN"));
    const QJsonObject file{{QStringLiteral("name"), QStringLiteral("package.bin")},
                           {QStringLiteral("kind"), target.kind},
                           {QStringLiteral("architecture"), target.architecture},
                           {QStringLiteral("size"), package.size()},
                           {QStringLiteral("sha256"), hex(crypto::DigestAlgorithm::Sha256)},
                           {QStringLiteral("sm3"), hex(crypto::DigestAlgorithm::Sm3)}};
    const QJsonObject payload{
        {QStringLiteral("program"), QStringLiteral("license-counter")},
        {QStringLiteral("version"), QStringLiteral("99.0.0")},
        {QStringLiteral("issued"), QStringLiteral("2025-06-01T08:00:00+08:00")},
        {QStringLiteral("notes"), QJsonObject{{QStringLiteral("zh_CN"), QStringLiteral("更快")},
                                              {QStringLiteral("en"), QStringLiteral("faster")}}},
        {QStringLiteral("files"), QJsonArray{file}}};
    const auto list = support::signUpdate(QJsonDocument(payload).toJson(), m_publisher);
    QVERIFY(list);
    QVERIFY(writeFile(at("new.update.json"), *list));
}

void TestUpdatePage::installKey() const
{
    const auto key = m_publisher.publicKey();
    QVERIFY(key);
    const auto pem = key->toPem();
    QVERIFY(pem);
    QVERIFY(writeFile(support::updateKeyPath(desk.places), *pem));
}

void TestUpdatePage::init()
{
    desk.openRooms();
    QVERIFY(desk.rooms);
    desk.command(Command::Settings);
    auto *button = desk.window->findChild<QPushButton *>(QStringLiteral("settingsUpdate"));
    QVERIFY(button && button->isVisible());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    m_page = desk.rooms->update();
    QVERIFY(m_page);
    QCOMPARE(desk.window->room(), static_cast<QWidget *>(m_page));
}

void TestUpdatePage::cleanup()
{
    desk.dialogs.answer.clear();
    QFile::remove(support::updateKeyPath(desk.places));
    desk.closeRooms();
}

// Enter is enough: the button that asks for the list has the focus.
void TestUpdatePage::chooseAndWait()
{
    desk.dialogs.answer = at("new.update.json");
    QSignalSpy checked(m_page, &UpdatePage::checked);
    desk.press(Qt::Key_Return);
    QVERIFY(!checked.isEmpty() || checked.wait(60000));
}

void TestUpdatePage::withoutAKeyItSaysWhereOneBelongs()
{
    chooseAndWait();
    QVERIFY2(m_page->title().contains(QStringLiteral("cannot be checked")),
             qPrintable(m_page->title()));
    const QStringList texts = desk.textsOfWidgets();
    QVERIFY(texts.join(u'\n').contains(QStringLiteral("update-key.pem")));
}

void TestUpdatePage::aWholeUpdateIsOfferedWithItsNotes()
{
    installKey();
    chooseAndWait();
    QVERIFY2(m_page->title().contains(QStringLiteral("99.0.0 can be installed")),
             qPrintable(m_page->title()));
    QVERIFY(
        QStringList({QStringLiteral("更快"), QStringLiteral("faster")}).contains(m_page->notes()));
    QVERIFY(desk.textsOfWidgets().join(u'\n').contains(at("package.bin")));
}

void TestUpdatePage::aChangedPackageIsRefused()
{
    installKey();
    const auto whole = readFile(at("package.bin"), 1 << 20);
    QVERIFY(whole);
    QByteArray changed = whole->view().toByteArray();
    changed[17] = '!';
    QVERIFY(writeFile(at("package.bin"), changed));
    chooseAndWait();
    QVERIFY(writeFile(at("package.bin"), whole->view().toByteArray()));
    QVERIFY2(m_page->title().contains(QStringLiteral("must not be installed")),
             qPrintable(m_page->title()));
    QVERIFY(m_page->notes().isEmpty());
}

void TestUpdatePage::whoTurnsAwayIsLeftWhereHeWas()
{
    const QString before = m_page->title();
    desk.press(Qt::Key_Return);
    QCOMPARE(m_page->title(), before);
    QCOMPARE(desk.window->room(), static_cast<QWidget *>(m_page));
}

void TestUpdatePage::escapeLeadsBackToTheSettings()
{
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.window->room(), static_cast<QWidget *>(desk.rooms->settings()));
}

QTEST_MAIN(TestUpdatePage)
#include "tst_updatepage.moc"
