#include "core/result.h"

#include <QTest>

using namespace lc;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::UsageWrong, {{QStringLiteral("position"), number}});
    return number / 2;
}

Result<int> quarter(int number)
{
    LC_TRY(once, half(number));
    LC_TRY(twice, half(once));
    return twice;
}

Result<> onlyEven(int number)
{
    LC_CHECK(half(number));
    return {};
}

} // namespace

class tst_Result : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesPassThroughTry();
    void theFirstErrorReachesTheCaller();
    void checkLetsSuccessPassAndReturnsErrors();
    void errorsRememberWhereTheyBegan();
    void causesAreKeptInOrder();
    void everyCodeHasAStableName();
};

void tst_Result::valuesPassThroughTry()
{
    const Result<int> result = quarter(12);
    QVERIFY(result.has_value());
    QCOMPARE(*result, 3);
}

void tst_Result::theFirstErrorReachesTheCaller()
{
    const Result<int> result = quarter(6);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code(), ErrorCode::UsageWrong);
    // 6 / 2 = 3 is the odd one, not 6.
    QCOMPARE(result.error().fact(QStringLiteral("position")).toInt(), 3);
}

void tst_Result::checkLetsSuccessPassAndReturnsErrors()
{
    QVERIFY(onlyEven(2).has_value());
    QVERIFY(!onlyEven(3).has_value());
}

void tst_Result::errorsRememberWhereTheyBegan()
{
    const Error error = quarter(7).error();
    QVERIFY(QByteArray(error.where().fileName()).endsWith("tst_result.cpp"));
    QVERIFY(QByteArray(error.where().functionName()).contains("half"));
}

void tst_Result::causesAreKeptInOrder()
{
    const Error root(ErrorCode::HostNotFound, {{QStringLiteral("host"), QStringLiteral("a.test")}});
    const Error error =
        Error(ErrorCode::LedgerWrite).causedBy(Error(ErrorCode::NotDelivered).causedBy(root));
    QVERIFY(error.cause());
    QCOMPARE(error.cause()->code(), ErrorCode::NotDelivered);
    QVERIFY(error.cause()->cause());
    QCOMPARE(error.cause()->cause()->code(), ErrorCode::HostNotFound);
    QVERIFY(!error.cause()->cause()->cause());

    const QString line = error.toString();
    QVERIFY(line.startsWith(QStringLiteral("LedgerWrite")));
    QVERIFY(line.indexOf(QStringLiteral("NotDelivered")) <
            line.indexOf(QStringLiteral("HostNotFound host=a.test")));
    QVERIFY2(!line.contains(QStringLiteral("/tst_result")), "places are file names, not paths");
}

void tst_Result::everyCodeHasAStableName()
{
    QCOMPARE(errorName(ErrorCode::OutcomeUnknown), QStringLiteral("OutcomeUnknown"));
    QCOMPARE(errorName(ErrorCode::Cancelled), QStringLiteral("Cancelled"));
}

QTEST_APPLESS_MAIN(tst_Result)
#include "tst_result.moc"
