#include "core/file.h"
#include "tests/print/cupsserver.h"
#include "tests/print/samplecopy.h"
#include "ui/print/cupsbackend.h"
#include "ui/print/printfollower.h"
#include "ui/print/qtprinterbackend.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace lc;
using namespace lc::ui;
using Phase = PrintJobStatus::Phase;

// Jobs through a real CUPS server, read back as other programs read them.
class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void printersAreListedWithWhatTheyCanDo();
    void aJobArrivesAsItWasMade();
    void nothingOfAJobStaysInTheQueue();
    void copiesSidesAndTrayGoWithTheJob();
    void aJobReadBackFromCupsPdfHasItsSize();
    void aStoppedPrinterIsToldAndTheJobGoesOn();
    void aStoppedPrintCanBeCancelled();
    void aPrinterThatTakesNoJobsIsNamed();
    void aVanishedPrinterIsNamed();
    void withoutAServerTheSystemIsSilent();
    void qtPrintsThereToo();

private:
    [[nodiscard]] PrintOrder orderFor(const QString &printer, const QString &serial) const;
    [[nodiscard]] QString tool(const QString &name, const QStringList &arguments) const;
    void follow(const PrintOrder &order);

    test::CupsServer m_server;
    std::shared_ptr<CupsBackend> m_backend;
    std::unique_ptr<Pools> m_pools;
    std::unique_ptr<PrintFollower> m_follower;
    QList<PrintJobStatus> m_seen;
    std::optional<Result<>> m_end;
};

namespace {

const QString plain = QStringLiteral("Counter");
const QString pdfQueue = QStringLiteral("CounterPdf");
// cups-pdf keeps the jobs of users it does not know in one folder.
const QString nobody = QStringLiteral("license-counter-test");
const QString pdfFolder = QStringLiteral("/var/spool/cups-pdf/ANONYMOUS");
constexpr int waitMs = 60000;

} // namespace

void TestQueue::initTestCase()
{
    qputenv("CUPS_USER", nobody.toUtf8());
    if (const QString problem = m_server.start(); !problem.isEmpty())
        QSKIP(qPrintable(QString(problem % u"; printing is not tested here")));
    qputenv("CUPS_SERVER", m_server.address().toUtf8());
    QVERIFY2(m_server.addPlainQueue(plain), qPrintable(m_server.log()));
    m_backend = std::make_shared<CupsBackend>(m_server.address());
    m_pools = std::make_unique<Pools>();
}

void TestQueue::init()
{
    m_seen.clear();
    m_end.reset();
    m_follower = std::make_unique<PrintFollower>(m_pools.get(), m_backend);
    m_follower->setPollMs(50);
    connect(m_follower.get(), &PrintFollower::changed, this,
            [this](const PrintJobStatus &status) { m_seen.append(status); });
    connect(m_follower.get(), &PrintFollower::ended, this,
            [this](const std::optional<Error> &problem) {
                m_end = problem ? Result<>(tl::unexpected(*problem)) : Result<>();
            });
    QFile::remove(m_server.jobFile(plain));
}

PrintOrder TestQueue::orderFor(const QString &printer, const QString &serial) const
{
    PrintOrder order;
    order.choice.printer = printer;
    order.title = serial;
    if (const auto copy = test::sampleCopy(serial)) {
        order.copies = {*copy};
        if (const auto pdf = paper::copyAsPdf(*copy))
            order.pdf = *pdf;
    }
    return order;
}

QString TestQueue::tool(const QString &name, const QStringList &arguments) const
{
    QProcess process;
    process.start(name, arguments);
    if (!process.waitForFinished(waitMs) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

void TestQueue::follow(const PrintOrder &order)
{
    QVERIFY(!order.pdf.isEmpty());
    m_follower->start(order);
}

void TestQueue::printersAreListedWithWhatTheyCanDo()
{
    QVERIFY(m_server.run(QStringLiteral("lpadmin"), {QStringLiteral("-d"), plain}));
    const auto printers = m_backend->printers({});
    QVERIFY2(printers, printers ? "" : qPrintable(printers.error().toString()));
    QCOMPARE(printers->size(), 1);
    const PrinterDescription &printer = printers->first();
    QCOMPARE(printer.name, plain);
    QVERIFY(printer.isDefault);
    QVERIFY(printer.acceptsJobs);
    QCOMPARE(printer.state, PrinterDescription::State::Idle);
    QVERIFY(printer.papers.contains(QPageSize::A4) && printer.papers.contains(QPageSize::A5));
    QCOMPARE(printer.trays.size(), 2);
    QVERIFY(printer.canDuplex);
}

void TestQueue::aJobArrivesAsItWasMade()
{
    const QString serial = QStringLiteral("B12-20260701-7K3M9Q2P");
    follow(orderFor(plain, serial));
    QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), waitMs);
    QVERIFY2(*m_end, *m_end ? "" : qPrintable(m_end->error().toString()));
    QCOMPARE(m_seen.first().phase, Phase::Queued);
    QCOMPARE(m_seen.last().phase, Phase::Done);
    const QString file = m_server.jobFile(plain);
    QVERIFY(QFile::exists(file));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler-utils is not installed");
    QString text =
        tool(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")})
            .normalized(QString::NormalizationForm_KC);
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    QVERIFY2(text.contains(serial), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("示例市政务服务中心")));
    const QString info = tool(QStringLiteral("pdfinfo"), {file});
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))));
    static const QRegularExpression size(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+) pts"));
    const auto match = size.match(info);
    QVERIFY(qAbs(match.captured(1).toDouble() * 25.4 / 72 - 210) < 0.2);
    QVERIFY(qAbs(match.captured(2).toDouble() * 25.4 / 72 - 297) < 0.2);
    const QStringList fonts = tool(QStringLiteral("pdffonts"), {file}).split(u'\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts)
        QVERIFY2(font.isEmpty() || font.contains(u" yes "), qPrintable(font));
}

void TestQueue::nothingOfAJobStaysInTheQueue()
{
    follow(orderFor(plain, QStringLiteral("B12-20260701-LEFTOVER")));
    QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), waitMs);
    QVERIFY(*m_end);
    QTRY_VERIFY_WITH_TIMEOUT(m_server.spooled().isEmpty(), waitMs);
}

void TestQueue::copiesSidesAndTrayGoWithTheJob()
{
    // The queue stands still, so that the job can be looked at.
    QVERIFY(m_server.run(QStringLiteral("cupsdisable"), {plain}));
    PrintOrder order = orderFor(plain, QStringLiteral("B12-20260701-CHOICES1"));
    order.choice.copies = 3;
    order.choice.duplex = Duplex::LongEdge;
    order.choice.paper = QPageSize::A5;
    order.choice.tray = m_backend->printers({})->first().trays.last();
    const auto job = m_backend->submit(order, {});
    QVERIFY(job);
    QVERIFY(m_server.run(QStringLiteral("cupsenable"), {plain}));
    QTRY_VERIFY_WITH_TIMEOUT(m_backend->status(*job)->isOver(), waitMs);
    QCOMPARE(m_backend->status(*job)->phase, Phase::Done);
    m_backend->forget(*job);
    // What the driver was given.
    const QStringList lines = m_server.log().split(u'\n').filter(QStringLiteral("] given copies="));
    QVERIFY(!lines.isEmpty());
    const QString given = lines.last();
    QVERIFY2(given.contains(u"copies=3"), qPrintable(m_server.log()));
    QVERIFY2(given.contains(u"sides=two-sided-long-edge"), qPrintable(given));
    QVERIFY2(given.contains(u"print-scaling=none"), qPrintable(given));
    QVERIFY2(given.contains(order.choice.tray) || given.contains(u"InputSlot=Lower"),
             qPrintable(given));
}

void TestQueue::aJobReadBackFromCupsPdfHasItsSize()
{
    if (!QFile::exists(QStringLiteral("/usr/lib/cups/backend/cups-pdf")) ||
        !m_server.addPdfQueue(pdfQueue))
        QSKIP("printer-driver-cups-pdf is not installed");
    const QDir folder(pdfFolder);
    const QString serial =
        u"LCTEST" % QString::number(QCoreApplication::applicationPid()) % u"CUPSPDF";
    follow(orderFor(pdfQueue, serial));
    QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), waitMs);
    QVERIFY2(*m_end, *m_end ? "" : qPrintable(m_end->error().toString()));
    const QStringList files = folder.entryList({u'*' % serial % u'*'}, QDir::Files);
    QVERIFY2(files.size() == 1, qPrintable(folder.entryList().join(u' ')));
    const QString file = folder.filePath(files.first());
    const QString info = tool(QStringLiteral("pdfinfo"), {file});
    QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))), qPrintable(info));
    static const QRegularExpression size(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+) pts"));
    const auto match = size.match(info);
    QVERIFY(qAbs(match.captured(1).toDouble() * 25.4 / 72 - 210) < 0.3);
    QVERIFY(qAbs(match.captured(2).toDouble() * 25.4 / 72 - 297) < 0.3);
    // The license's picture came through: its frame stands where the layout says.
    QTemporaryDir out;
    const QString stem = out.filePath(QStringLiteral("page"));
    std::ignore = tool(QStringLiteral("pdftoppm"),
                       {QStringLiteral("-r"), QStringLiteral("254"), QStringLiteral("-gray"),
                        QStringLiteral("-singlefile"), file, stem});
    QFile::remove(file);
    const QImage image(stem + u".pgm");
    QVERIFY(!image.isNull());
    const auto pages = paper::layOut(*test::sampleCopy(serial));
    QVERIFY(pages);
    constexpr double dotsPerMm = 10;
    const QRectF face = pages->first().face;
    int left = 30;
    while (left < image.width() &&
           qGray(image.pixel(left, int(face.center().y() * dotsPerMm))) > 100)
        ++left;
    QVERIFY2(qAbs(left / dotsPerMm - face.left()) < 0.4, qPrintable(QString::number(left)));
}

void TestQueue::aStoppedPrinterIsToldAndTheJobGoesOn()
{
    QVERIFY(m_server.run(QStringLiteral("cupsdisable"), {plain}));
    follow(orderFor(plain, QStringLiteral("B12-20260701-STOPPED1")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_seen.isEmpty() && m_seen.last().phase == Phase::Stopped, waitMs);
    QCOMPARE(m_seen.last().reason, QStringLiteral("paused"));
    QVERIFY(!m_end);
    QVERIFY(!QFile::exists(m_server.jobFile(plain)));
    QVERIFY(m_server.run(QStringLiteral("cupsenable"), {plain}));
    QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), waitMs);
    QVERIFY(*m_end);
    QVERIFY(QFile::exists(m_server.jobFile(plain)));
}

void TestQueue::aStoppedPrintCanBeCancelled()
{
    QVERIFY(m_server.run(QStringLiteral("cupsdisable"), {plain}));
    follow(orderFor(plain, QStringLiteral("B12-20260701-CANCEL12")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_seen.isEmpty() && m_seen.last().phase == Phase::Stopped, waitMs);
    m_follower->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), waitMs);
    QVERIFY(!*m_end);
    QCOMPARE(m_end->error().code(), ErrorCode::PrintFailed);
    QCOMPARE(m_end->error().fact(QStringLiteral("why")).toString(), QStringLiteral("jobCanceled"));
    QVERIFY(m_server.run(QStringLiteral("cupsenable"), {plain}));
    QTRY_VERIFY_WITH_TIMEOUT(m_server.spooled().isEmpty(), waitMs);
    QVERIFY(!QFile::exists(m_server.jobFile(plain)));
}

void TestQueue::aPrinterThatTakesNoJobsIsNamed()
{
    QVERIFY(m_server.run(QStringLiteral("cupsreject"), {plain}));
    QVERIFY(!m_backend->printers({})->first().acceptsJobs);
    const auto job =
        m_backend->submit(orderFor(plain, QStringLiteral("B12-20260701-REJECT12")), {});
    QVERIFY(m_server.run(QStringLiteral("cupsaccept"), {plain}));
    QVERIFY(!job);
    QCOMPARE(job.error().code(), ErrorCode::PrinterUnavailable);
    QCOMPARE(job.error().fact(QStringLiteral("printer")).toString(), plain);
}

void TestQueue::aVanishedPrinterIsNamed()
{
    const QString gone = QStringLiteral("Gone");
    QVERIFY(m_server.addPlainQueue(gone));
    QVERIFY(m_server.run(QStringLiteral("lpadmin"), {QStringLiteral("-x"), gone}));
    follow(orderFor(gone, QStringLiteral("B12-20260701-VANISHED")));
    QTRY_VERIFY_WITH_TIMEOUT(m_end.has_value(), waitMs);
    QVERIFY(!*m_end);
    QCOMPARE(m_end->error().code(), ErrorCode::PrinterUnavailable);
    QCOMPARE(m_end->error().fact(QStringLiteral("printer")).toString(), gone);
}

void TestQueue::withoutAServerTheSystemIsSilent()
{
    CupsBackend nobodyThere(QStringLiteral("127.0.0.1:1"));
    const auto printers = nobodyThere.printers({});
    QVERIFY(!printers);
    QCOMPARE(printers.error().code(), ErrorCode::PrintingSystemSilent);
    const auto job =
        nobodyThere.submit(orderFor(plain, QStringLiteral("B12-20260701-NOSERVER")), {});
    QVERIFY(!job);
    QCOMPARE(job.error().code(), ErrorCode::PrintingSystemSilent);
}

void TestQueue::qtPrintsThereToo()
{
    QtPrinterBackend backend;
    const auto printers = backend.printers({});
    QVERIFY(printers);
    if (printers->isEmpty())
        QSKIP("Qt was built without CUPS");
    const PrintOrder order = orderFor(plain, QStringLiteral("B12-20260701-BYQT1234"));
    const auto job = backend.submit(order, {});
    QVERIFY2(job, job ? "" : qPrintable(job.error().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_server.jobFile(plain)), waitMs);
    QVERIFY(!backend.submit(orderFor(QStringLiteral("Gone"), QStringLiteral("x")), {}));
}

QTEST_MAIN(TestQueue)
#include "tst_queue.moc"
