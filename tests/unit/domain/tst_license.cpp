#include "domain/license.h"
#include "domain/reason.h"

#include <QTest>

using namespace lc::domain;

class TestLicense : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void datesAreReadInEveryPrintedForm_data();
    void datesAreReadInEveryPrintedForm();
    void whatIsNoDateStaysText();
    void periods_data();
    void periods();
    void reasonsHaveTheirCodes();
};

void TestLicense::datesAreReadInEveryPrintedForm_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2022年07月01日", "2022年7月1日", "2022-07-01", "20220701"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestLicense::datesAreReadInEveryPrintedForm()
{
    QFETCH(QString, text);
    const LicenseDate date = LicenseDate::parse(text);
    QCOMPARE(date.date.value(), QDate(2022, 7, 1));
    QCOMPARE(date.text, text);
    QVERIFY(!date.longTerm);
}

void TestLicense::whatIsNoDateStaysText()
{
    const LicenseDate odd = LicenseDate::parse(u"2022年02月30日");
    QVERIFY(!odd.date);
    QCOMPARE(odd.text, QStringLiteral("2022年02月30日"));
    QVERIFY(LicenseDate::parse(u" 长期 ").longTerm);
    QVERIFY(LicenseDate::parse(u"").isEmpty());
}

void TestLicense::periods_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const char *start, const char *end, PeriodState state) {
        QTest::newRow(name) << QString::fromUtf8(start) << QString::fromUtf8(end)
                            << static_cast<int>(state);
    };
    row("valid", "20200101", "20280101", PeriodState::Valid);
    row("last day", "20200101", "20260815", PeriodState::ExpiresSoon);
    row("day after", "20200101", "20260814", PeriodState::Expired);
    row("in 30 days", "20200101", "20260914", PeriodState::ExpiresSoon);
    row("in 31 days", "20200101", "20260915", PeriodState::Valid);
    row("not yet", "20260816", "20280101", PeriodState::NotYetValid);
    row("first day", "20260815", "20280101", PeriodState::Valid);
    row("long term", "20200101", "长期", PeriodState::Valid);
    row("nothing said", "", "", PeriodState::Unknown);
    row("not a date", "", "永久?", PeriodState::Unknown);
}

void TestLicense::periods()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(int, state);
    QCOMPARE(static_cast<int>(periodState(LicenseDate::parse(start), LicenseDate::parse(end),
                                          QDate(2026, 8, 15))),
             state);
}

void TestLicense::reasonsHaveTheirCodes()
{
    QCOMPARE(codeOf(Reason::Sharing), QStringLiteral("01"));
    QCOMPARE(codeOf(Reason::Other), QStringLiteral("99"));
    for (const Reason reason : allReasons())
        QCOMPARE(reasonFromCode(codeOf(reason)), reason);
    QVERIFY(!reasonFromCode(u"1"));
    QVERIFY(!reasonFromCode(u"04"));
}

QTEST_GUILESS_MAIN(TestLicense)
#include "tst_license.moc"
