#include "domain/licenseidentifier.h"

#include <QTest>

using namespace lc::domain;

class TestLicenseIdentifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedSamples_data();
    void publishedSamples();
    void releaseIdentifierSample();
    void composesItsCheck();
    void everySubstitutionAndAdjacentSwapIsCaught();
    void wrongStructureIsRefused_data();
    void wrongStructureIsRefused();
    void knowsTheDivisionOfItsIssuer();
};

void TestLicenseIdentifier::publishedSamples_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("matches");
    const QString root = QStringLiteral("1.2.156.3005.2.");
    const auto row = [&](const char *rest, bool matches) {
        QTest::newRow(rest) << QString(root + QString::fromLatin1(rest)) << matches;
    };
    row("11100000000013338W011.11430000006122244L.20230000403.001.U", true);
    row("11100000000013338W011.11430000006122244L.20230000403.002.S", true);
    row("11100000000013338W032.11220000013544541J.2430599.001.F", true);
    row("11100000000013338W009.11330105002500287C.2025052201.002.0", true);
    row("11100000000013338W011.11110000000021135M.20230329701.003.Y", true);
    row("11100000MB03271699022.340100.000000016.001.9", true);
    row("11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M", false);
}

void TestLicenseIdentifier::publishedSamples()
{
    QFETCH(QString, identifier);
    QFETCH(bool, matches);
    const auto parsed = LicenseIdentifier::parse(identifier);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
    QCOMPARE(parsed->checkMatches(), matches);
    QCOMPARE(parsed->toString(), identifier);
}

void TestLicenseIdentifier::releaseIdentifierSample()
{
    QCOMPARE(mod37_36(u"A12425GABC1234002").value(), QChar(u'M'));
    QVERIFY(!mod37_36(u"a1"));
}

void TestLicenseIdentifier::composesItsCheck()
{
    for (const auto &[version, check] : {std::pair{u"001", u'Y'}, std::pair{u"002", u'W'}}) {
        const auto made = LicenseIdentifier::compose(
            u"11100000000013338W011", u"11510000000000019E", u"20220000001", version);
        QVERIFY(made);
        QCOMPARE(made->check(), QChar(check));
        QVERIFY(made->checkMatches());
    }
    QVERIFY(!LicenseIdentifier::compose(u"11100000000013338W011", u"11510000000000019E", u"2022-1",
                                        u"001"));
}

void TestLicenseIdentifier::everySubstitutionAndAdjacentSwapIsCaught()
{
    const QString body = QStringLiteral("11100000000013338W01111510000000000019E20220000001001");
    const QChar check = mod37_36(body).value();
    for (qsizetype i = 0; i < body.size(); ++i) {
        for (const QChar c : QStringView(u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
            QString changed = body;
            changed[i] = c;
            QCOMPARE(mod37_36(changed).value() == check, changed == body);
        }
        if (i + 1 < body.size()) {
            QString swapped = body;
            std::swap(swapped[i], swapped[i + 1]);
            QCOMPARE(mod37_36(swapped).value() == check, swapped == body);
        }
    }
}

void TestLicenseIdentifier::wrongStructureIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *part, QString text) {
        QTest::newRow(part) << text << QString::fromLatin1(part);
    };
    row("root", QStringLiteral("1.2.156.3003.2.A.B.C.001.X"));
    row("parts", QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.2022"));
    row("type", QStringLiteral("1.2.156.3005.2.111.11510000000000019E.20220000001.001.Y"));
    row("version",
        QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.2022.1.Y"));
    row("check",
        QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.2022.001.YY"));
    row("characters",
        QStringLiteral("1.2.156.3005.2.11100000000013338w011.11510000000000019E.2022.001.Y"));
    row("length", QString(QStringLiteral("1.2.156.3005.2.") + QString(200, u'1')));
}

void TestLicenseIdentifier::wrongStructureIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto parsed = LicenseIdentifier::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fact(QStringLiteral("part")).toString(), part);
}

void TestLicenseIdentifier::knowsTheDivisionOfItsIssuer()
{
    QCOMPARE(LicenseIdentifier::parse(u"1.2.156.3005.2.11100000000013338W011.11510000000000019E."
                                      u"20220000001.001.Y")
                 ->divisionCode(),
             QStringLiteral("510000"));
    QCOMPARE(
        LicenseIdentifier::parse(u"1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9")
            ->divisionCode(),
        QStringLiteral("340100"));
}

QTEST_GUILESS_MAIN(TestLicenseIdentifier)
#include "tst_licenseidentifier.moc"
