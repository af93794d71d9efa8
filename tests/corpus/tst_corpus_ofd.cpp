#include "core/file.h"
#include "ofd/painter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace lc;
using namespace lc::ofd;

namespace {

QString samples()
{
    const QString shared = qEnvironmentVariable(
        "COUNTER_SHARED_DIR", qEnvironmentVariable("COUNTER_SOURCE_DIR") + u"/../shared");
    return shared + QStringLiteral("/samples/ofd");
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<Document> openFile(const QString &path)
{
    LC_TRY(bytes, readFile(path, 256 << 20));
    return Document::open(std::move(bytes));
}

// Pages are kept as pictures where a person wants to look at them.
void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("COUNTER_RENDER_DIR");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        image.save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace

// Files that this project did not make: analytic probes, real documents, damaged packages.
class CorpusOfd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void probes_data();
    void probes();
    void everyProbePasses();
    void realDocumentsDraw_data();
    void realDocumentsDraw();
    void damagedFilesAreRefusedOrDrawn_data();
    void damagedFilesAreRefusedOrDrawn();

private:
    int m_probes = 0;
    int m_passed = 0;
};

void CorpusOfd::initTestCase()
{
    if (!QDir(samples()).exists())
        QSKIP("no ../shared/samples/ofd here");
}

void CorpusOfd::probes_data()
{
    QTest::addColumn<QString>("name");
    const QJsonObject all = readObject(samples() + QStringLiteral("/features/PROBES.json"));
    for (const QString &name : all.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void CorpusOfd::probes()
{
    QFETCH(QString, name);
    const QJsonArray list = readObject(samples() + QStringLiteral("/features/PROBES.json"))
                                .value(name)
                                .toObject()
                                .value(u"probes")
                                .toArray();
    m_probes += static_cast<int>(list.size());
    const auto document = openFile(samples() + u"/features/" + name + u".ofd");
    QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
    const auto size = document->pageSize(0);
    QVERIFY(size);
    constexpr double PixelsPerMm = 8;
    const auto image = renderRegion(*document, 0, QRectF(QPointF(0, 0), *size), PixelsPerMm);
    QVERIFY2(image, image ? "" : qPrintable(image.error().toString()));
    keep(*image, QStringLiteral("probe-") + name);
    QStringList wrong;
    for (const auto &value : list) {
        const QJsonArray probe = value.toArray();
        const QPoint at(static_cast<int>(probe[0].toDouble() * PixelsPerMm),
                        static_cast<int>(probe[1].toDouble() * PixelsPerMm));
        const QJsonArray want = probe[2].toArray();
        const int tolerance = probe[3].toInt();
        const QColor got = image->pixelColor(at);
        const bool ok = qAbs(got.red() - want[0].toInt()) <= tolerance &&
                        qAbs(got.green() - want[1].toInt()) <= tolerance &&
                        qAbs(got.blue() - want[2].toInt()) <= tolerance;
        m_passed += ok ? 1 : 0;
        if (!ok)
            wrong += QStringLiteral("(%1, %2): %3,%4,%5 is %6")
                         .arg(probe[0].toDouble())
                         .arg(probe[1].toDouble())
                         .arg(want[0].toInt())
                         .arg(want[1].toInt())
                         .arg(want[2].toInt())
                         .arg(got.name());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void CorpusOfd::everyProbePasses()
{
    qInfo("%d of %d probes passed", m_passed, m_probes);
    QCOMPARE(m_passed, m_probes);
}

void CorpusOfd::realDocumentsDraw_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("pages");
    const QDir folder(samples() + QStringLiteral("/documents"));
    for (const QString &name : folder.entryList({QStringLiteral("*.ofd")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name) << 0;
}

void CorpusOfd::realDocumentsDraw()
{
    QFETCH(QString, path);
    QElapsedTimer timer;
    timer.start();
    const auto document = openFile(path);
    QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
    const qint64 opened = timer.elapsed();
    QVERIFY(document->pageCount() > 0);
    QList<Warning> warnings;
    for (int page = 0; page < document->pageCount(); ++page) {
        const auto size = document->pageSize(page);
        QVERIFY2(size, size ? "" : qPrintable(size.error().toString()));
        const auto image =
            renderRegion(*document, page, QRectF(QPointF(0, 0), *size), 150 / 25.4, {}, &warnings);
        QVERIFY2(image, image ? "" : qPrintable(image.error().toString()));
        keep(*image, QFileInfo(path).completeBaseName() + u'-' + QString::number(page + 1));
        const auto text = document->text(page);
        QVERIFY2(text, text ? "" : qPrintable(text.error().toString()));
    }
    QStringList said;
    for (const Warning &warning : std::as_const(warnings))
        said += QString::number(static_cast<int>(warning.kind)) + u':' + warning.what;
    qInfo("%d pages, opened in %lld ms, all in %lld ms; %s", document->pageCount(), opened,
          timer.elapsed(), qPrintable(said.join(u' ')));
}

void CorpusOfd::damagedFilesAreRefusedOrDrawn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    const QHash<QString, QString> refused{
        {QStringLiteral("empty.ofd"), QStringLiteral("PackageDamaged")},
        {QStringLiteral("no-ofdxml.ofd"), QStringLiteral("PackageEntryMissing")},
        {QStringLiteral("xml-bomb.ofd"), QStringLiteral("XmlForbidden")},
        {QStringLiteral("xml-truncated.ofd"), QStringLiteral("XmlMalformed")},
        {QStringLiteral("zip-abs.ofd"), QStringLiteral("PackageEntryName")},
        {QStringLiteral("zip-bomb-300M.ofd"), QStringLiteral("PackageLimit")},
    };
    const QDir folder(samples() + QStringLiteral("/tampered"));
    for (const QString &name : folder.entryList({QStringLiteral("*.ofd")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name) << refused.value(name);
}

void CorpusOfd::damagedFilesAreRefusedOrDrawn()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    const auto document = openFile(path);
    if (!document) {
        QCOMPARE(errorName(document.error().code()), code);
        return;
    }
    const auto image = renderRegion(*document, 0, QRectF(0, 0, 50, 50), 4);
    if (!image)
        QCOMPARE(errorName(image.error().code()), code);
    else
        QVERIFY2(code.isEmpty(), qPrintable(QStringLiteral("drawn, not ") + code));
}

QTEST_MAIN(CorpusOfd)
#include "tst_corpus_ofd.moc"
