#include "citizens.h"
#include "cliprocess.h"
#include "markerscan.h"
#include "windowprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace lc::test;

namespace {

constexpr int citizens = 50;
constexpr int patience = 30'000;
constexpr int attempts = 15;
constexpr int askings = 5;

const QString number = QStringLiteral("0700");
const QString password = QStringLiteral("only-for-this-day-9c1f");

} // namespace

// A day at the counter: fifty citizens are served with the keyboard by the program as it is
// released. After the last F9 nothing of any of them is in its memory or on the disk.
class TestWipe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aDayLeavesNothingBehind();

private:
    void writeSettings();
    void logIn();
    void serve(int index);
    void lockAndUnlock();
    [[nodiscard]] int count(const QString &event) const;
    [[nodiscard]] bool waitFor(const QString &event, int more, int longest);
    [[nodiscard]] bool pressUntil(const QString &key, const QString &event);
    [[nodiscard]] bool askFor(const QString &code);
    void keepPicture() const;
    [[nodiscard]] QString records() const;
    [[nodiscard]] QString home(const QString &name) const { return m_cli.file(name); }

    Cli m_cli;
    ServedSandbox m_sandbox;
    WindowProcess m_window;
    QList<Citizen> m_citizens;
    MarkerScan m_scan;
};

void TestWipe::initTestCase()
{
#if defined(__SANITIZE_ADDRESS__) || defined(COUNTER_SANITIZED)
    QSKIP("a sanitizer keeps memory that was given back");
#endif
    const QString missing = WindowProcess::missing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QString problem = m_sandbox.start(m_cli);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_citizens = citizensOf(home(QStringLiteral("sandbox")), citizens);
    QCOMPARE(m_citizens.size(), citizens);
    for (const Citizen &citizen : std::as_const(m_citizens)) {
        m_scan.add(QStringLiteral("holder code"), citizen.code);
        m_scan.add(QStringLiteral("license number"), citizen.number);
        // Two characters also meet by chance.
        if (citizen.name.size() >= 3)
            m_scan.add(QStringLiteral("name"), citizen.name);
        for (const QString &value : citizen.face)
            m_scan.add(QStringLiteral("face value"), value);
    }
    m_scan.add(QStringLiteral("password"), password);
    writeSettings();
}

void TestWipe::writeSettings()
{
    for (const char *folder : {"tmp", "data", "copies", "config/license-counter"})
        QVERIFY(QDir().mkpath(home(QString::fromLatin1(folder))));
    const QJsonObject settings{
        {QStringLiteral("practice"), false},
        {QStringLiteral("accountId"), m_sandbox.told().value(QStringLiteral("account"))},
        {QStringLiteral("anchorsDirectory"), m_sandbox.anchors()},
        {QStringLiteral("matterCode"), QStringLiteral("JZZ-02")},
        {QStringLiteral("allowPlainHttp"), true},
        {QStringLiteral("platformUrl"), m_sandbox.told().value(QStringLiteral("url"))},
        {QStringLiteral("dataDirectory"), home(QStringLiteral("data"))},
        {QStringLiteral("printDirectory"), home(QStringLiteral("copies"))}};
    QFile file(home(QStringLiteral("config/license-counter/settings.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(settings).toJson());
    file.close();

    QProcessEnvironment environment = m_cli.environment();
    environment.insert(QStringLiteral("TMPDIR"), home(QStringLiteral("tmp")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home(QStringLiteral("config")));
    environment.insert(QStringLiteral("COUNTER_SECRET_FILE"),
                       m_sandbox.told().value(QStringLiteral("secretFile")).toString());
    const QString problem = m_window.start(environment, {});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QString TestWipe::records() const
{
    return home(QStringLiteral("data/ledger.sqlite"));
}

// Refused ones as well: some licenses may not be opened.
int TestWipe::count(const QString &event) const
{
    const auto rows = rowsOf(
        records(), QStringLiteral("SELECT count(*) FROM record WHERE event='%1'").arg(event));
    return rows.isEmpty() ? 0 : rows.first().value(0).toInt();
}

bool TestWipe::waitFor(const QString &event, int more, int longest)
{
    return QTest::qWaitFor([&] { return !m_window.isRunning() || count(event) >= more; },
                           longest) &&
           m_window.isRunning();
}

// Presses the key, and once more when nothing came of it: what it is meant for may not have been
// on the screen yet.
bool TestWipe::pressUntil(const QString &key, const QString &event)
{
    const int before = count(event);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (!m_window.press(key))
            return false;
        if (waitFor(event, before + 1, patience / attempts))
            return true;
    }
    keepPicture();
    return false;
}

// Types the code into the input line and asks; once more when the line was not there yet.
bool TestWipe::askFor(const QString &code)
{
    const int before = count(QStringLiteral("LookUp"));
    for (int attempt = 0; attempt < askings; ++attempt) {
        for (const char *key : {"F2", "ctrl+a"}) {
            if (!m_window.press(QString::fromLatin1(key)))
                return false;
        }
        if (!m_window.type(code) || !m_window.press(QStringLiteral("Return")))
            return false;
        if (waitFor(QStringLiteral("LookUp"), before + 1, patience / askings))
            return true;
    }
    keepPicture();
    return false;
}

void TestWipe::keepPicture() const
{
    if (qEnvironmentVariableIsSet("COUNTER_KEEP"))
        m_window.picture(qEnvironmentVariable("COUNTER_KEEP"));
}

// First start: the administrator is made, the recovery code shown and put away.
void TestWipe::logIn()
{
    const QString operators = home(QStringLiteral("data/operators.json"));
    QVERIFY(m_window.type(number));
    QVERIFY(m_window.press(QStringLiteral("Tab")));
    QVERIFY(m_window.type(password));
    QVERIFY(m_window.press(QStringLiteral("Tab")));
    QVERIFY(m_window.type(password));
    QVERIFY(m_window.press(QStringLiteral("Return")));
    const bool made = QTest::qWaitFor([&] { return QFile::exists(operators); }, patience);
    if (!made)
        keepPicture();
    QVERIFY(made);
    // The card with the code comes a moment after the file.
    QVERIFY(pressUntil(QStringLiteral("Return"), QStringLiteral("Login")));
}

void TestWipe::serve(int index)
{
    QVERIFY2(askFor(m_citizens.at(index).code), qPrintable(QString::number(index)));
    QVERIFY(pressUntil(QStringLiteral("Return"), QStringLiteral("Opening")));
    if (index % 5 == 0)
        QVERIFY(pressUntil(QStringLiteral("F11"), QStringLiteral("Reveal")));
}

// By now every key before has been obeyed.
void TestWipe::lockAndUnlock()
{
    QVERIFY(pressUntil(QStringLiteral("F10"), QStringLiteral("Lock")));
    QVERIFY(m_window.type(password));
    QVERIFY(pressUntil(QStringLiteral("Return"), QStringLiteral("Unlock")));
}

void TestWipe::aDayLeavesNothingBehind()
{
    logIn();
    if (QTest::currentTestFailed())
        return;
    const QString core = home(QStringLiteral("memory.core"));
    QString error;
    for (int i = 0; i < citizens; ++i) {
        serve(i);
        if (QTest::currentTestFailed())
            return;
        if (i == citizens - 1) {
            // With somebody at the counter the dump must hold him, or it proves nothing.
            QCOMPARE(m_window.dump(core), QString());
            QVERIFY(!m_scan.scanFile(core, &error).isEmpty());
        }
        QVERIFY(m_window.press(QStringLiteral("F9")));
    }
    lockAndUnlock();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_window.dump(core), QString());
    // But for the platform's registry, what the clerk saved on purpose, and this test's dumps.
    QStringList finds = m_scan.scanFolder(home(QString()), [](const QString &name) {
        return name.startsWith(u"sandbox/") || name.startsWith(u"copies/") ||
               name.endsWith(u".core");
    });
    for (const MarkerScan::Find &find : m_scan.scanFile(core, &error))
        finds.append(QStringLiteral("memory: %1 at %2").arg(find.what).arg(find.offset));
    QVERIFY2(error.isEmpty(), qPrintable(error));
    if (!finds.isEmpty() && qEnvironmentVariableIsSet("COUNTER_KEEP_CORE"))
        QFile::copy(core, qEnvironmentVariable("COUNTER_KEEP_CORE"));
    QVERIFY2(finds.isEmpty(), qPrintable(finds.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestWipe)
#include "tst_wipe.moc"
