#include "texts/featuretext.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace lc;

// Whatever CMakeLists.txt lets a build do without has a sentence for the people who use it.
class TestFeatures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOptionalPartHasASentence();
    void whatIsThereIsNotMentioned();
};

void TestFeatures::everyOptionalPartHasASentence()
{
    QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") + QStringLiteral("/CMakeLists.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression part(QStringLiteral("counter_without\\((\\w+) "));
    int parts = 0;
    for (auto it = part.globalMatch(text); it.hasNext(); ++parts) {
        const QString name = it.next().captured(1);
        const QStringList sentences = texts::missingFeatures(name);
        QVERIFY2(sentences.size() == 1 && sentences.first().endsWith(u'.'), qPrintable(name));
    }
    QVERIFY(parts >= 9);
}

void TestFeatures::whatIsThereIsNotMentioned()
{
    QCOMPARE(texts::missingFeatures({}), QStringList());
    QCOMPARE(texts::missingFeatures(QStringLiteral("pdf,cups")).size(), 2);
}

QTEST_GUILESS_MAIN(TestFeatures)
#include "tst_features.moc"
