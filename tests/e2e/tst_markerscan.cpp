#include "markerscan.h"

#include <QTest>

using namespace lc::test;

// A search that finds nothing proves nothing: this is what it does find.
class TestMarkerScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theScanFindsWhatIsThere();
};

void TestMarkerScan::theScanFindsWhatIsThere()
{
    MarkerScan scan;
    scan.add(QStringLiteral("name"), QStringLiteral("欧阳示例"));
    const QString text = QStringLiteral("before 欧阳示例 after");
    QCOMPARE(scan.scan(text.toUtf8()).size(), 1);
    QCOMPARE(
        scan.scan(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)).size(),
        1);
    QVERIFY(scan.scan("nothing of that kind").isEmpty());
}

QTEST_GUILESS_MAIN(TestMarkerScan)
#include "tst_markerscan.moc"
