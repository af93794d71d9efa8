#include "domain/subjectcode.h"

#include <QTest>

using namespace lc;
using namespace lc::domain;

namespace {
constexpr QStringView creditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

QString withChar(QString text, qsizetype index, QChar c)
{
    text[index] = c;
    return text;
}
} // namespace

class TestSubjectCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkDigitsOfWorkedExamples_data();
    void checkDigitsOfWorkedExamples();
    void creditCodesOfWorkedExamples_data();
    void creditCodesOfWorkedExamples();
    void everySingleDigitChangeOfAResidentIdIsCaught();
    void everyAdjacentSwapOfAResidentIdIsCaught();
    void everySingleCharacterChangeOfACreditCodeIsCaught();
    void typedFormsAreNormalised_data();
    void typedFormsAreNormalised();
    void wrongInputIsNamedWithItsPlace_data();
    void wrongInputIsNamedWithItsPlace();
    void recognisesWhileTyping_data();
    void recognisesWhileTyping();
    void travelDocuments_data();
    void travelDocuments();
    void masksByCodePoint();
    void typesHaveTheirCodes();
};

void TestSubjectCode::checkDigitsOfWorkedExamples_data()
{
    QTest::addColumn<QString>("first17");
    QTest::addColumn<QChar>("check");
    QTest::newRow("X") << QStringLiteral("11010519491231002") << QChar(u'X');
    QTest::newRow("4") << QStringLiteral("44052418800101001") << QChar(u'4');
    QTest::newRow("synthetic") << QStringLiteral("51010019900307101") << QChar(u'2');
    QTest::newRow("81") << QStringLiteral("81000019990101001") << QChar(u'4');
    QTest::newRow("83") << QStringLiteral("83000019990101001") << QChar(u'8');
}

void TestSubjectCode::checkDigitsOfWorkedExamples()
{
    QFETCH(QString, first17);
    QFETCH(QChar, check);
    QCOMPARE(residentIdCheck(first17).value(), check);
    const auto code = SubjectCode::parse(QString(first17 + check), HolderCodeType::ResidentId);
    QVERIFY2(code, code ? "" : qPrintable(code.error().toString()));
}

void TestSubjectCode::creditCodesOfWorkedExamples_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"91370406L24894136J", "11420300741794186H", "11100000000013338W", "11110000000021135M",
          "12110000400777687U", "11430000006122244L", "11220000013544541J", "113700000045046442",
          "11330105002500287C", "11100000000013661B", "91350100M000100Y43", "11510000000000019E"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestSubjectCode::creditCodesOfWorkedExamples()
{
    QFETCH(QString, code);
    QCOMPARE(creditCodeCheck(code.left(17)).value(), code.back());
    QCOMPARE(organisationCodeCheck(code.mid(8, 8)).value(), code.at(16));
    const auto parsed = SubjectCode::parse(code);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
    QCOMPARE(parsed->type(), HolderCodeType::CreditCode);
}

void TestSubjectCode::everySingleDigitChangeOfAResidentIdIsCaught()
{
    const QString good = QStringLiteral("510100189003071019").left(17);
    const QString id = good + residentIdCheck(good).value();
    QVERIFY(SubjectCode::parse(id, HolderCodeType::ResidentId));
    int tried = 0;
    for (qsizetype i = 0; i < id.size(); ++i) {
        for (const QChar c : QStringView(i == 17 ? u"0123456789X" : u"0123456789")) {
            if (c == id.at(i))
                continue;
            ++tried;
            QVERIFY2(!SubjectCode::parse(withChar(id, i, c), HolderCodeType::ResidentId),
                     qPrintable(withChar(id, i, c)));
        }
    }
    QCOMPARE(tried, 17 * 9 + 10);
}

void TestSubjectCode::everyAdjacentSwapOfAResidentIdIsCaught()
{
    const QString id = QStringLiteral("110105194912310023").left(17) +
                       residentIdCheck(u"11010519491231002").value();
    for (qsizetype i = 0; i + 1 < id.size(); ++i) {
        QString swapped = id;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped != id)
            QVERIFY2(!SubjectCode::parse(swapped, HolderCodeType::ResidentId), qPrintable(swapped));
    }
}

void TestSubjectCode::everySingleCharacterChangeOfACreditCodeIsCaught()
{
    const QString code = QStringLiteral("91350100M000100Y43");
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (const QChar c : creditAlphabet) {
            if (c == code.at(i))
                continue;
            const QString changed = withChar(code, i, c);
            QVERIFY2(!SubjectCode::parse(changed, HolderCodeType::CreditCode), qPrintable(changed));
        }
    }
}

void TestSubjectCode::typedFormsAreNormalised_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    const QString id = QStringLiteral("11010519491231002X");
    QTest::newRow("lower-case x") << QStringLiteral("11010519491231002x") << id;
    QTest::newRow("full width") << QStringLiteral("１１０１０５１９４９１２３１００２Ｘ") << id;
    QTest::newRow("spaces") << QStringLiteral(" 110105 19491231 002X\t") << id;
    QTest::newRow("ideographic space") << QStringLiteral("110105　19491231　002X") << id;
    QTest::newRow("hyphens") << QStringLiteral("110105-19491231—002X") << id;
    QTest::newRow("zero width") << QStringLiteral("110105\u200B19491231002X\uFEFF") << id;
    QTest::newRow("credit code") << QStringLiteral("91350100m000100y43")
                                 << QStringLiteral("91350100M000100Y43");
}

void TestSubjectCode::typedFormsAreNormalised()
{
    QFETCH(QString, typed);
    QFETCH(QString, value);
    const auto code = SubjectCode::parse(typed);
    QVERIFY2(code, code ? "" : qPrintable(code.error().toString()));
    QCOMPARE(code->value().toString(), value);
}

void TestSubjectCode::wrongInputIsNamedWithItsPlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("position");
    const auto row = [](const char *name, QString typed, HolderCodeType type, ErrorCode code,
                        int position) {
        QTest::newRow(name) << typed << static_cast<int>(type) << static_cast<int>(code)
                            << position;
    };
    using enum HolderCodeType;
    row("check digit", QStringLiteral("510100199003071013"), ResidentId,
        ErrorCode::SubjectCodeCheckDigit, 18);
    row("31 February", QStringLiteral("510100199002311012"), ResidentId, ErrorCode::SubjectCodeDate,
        7);
    row("no such province", QStringLiteral("990100199003071012"), ResidentId,
        ErrorCode::SubjectCodeDivision, 1);
    row("letter inside", QStringLiteral("5101001990O3071012"), ResidentId,
        ErrorCode::InputUnexpectedCharacter, 11);
    row("old number", QStringLiteral("510100900307101"), ResidentId,
        ErrorCode::SubjectCodeObsolete15, 0);
    row("too short", QStringLiteral("5101001990"), ResidentId, ErrorCode::SubjectCodeLength, 0);
    row("letter I", QStringLiteral("9135010IM000100Y43"), CreditCode,
        ErrorCode::CreditCodeCharacter, 8);
    row("credit check", QStringLiteral("91350100M000100Y44"), CreditCode,
        ErrorCode::CreditCodeCheckCharacter, 18);
    row("empty", QStringLiteral(" - "), ResidentId, ErrorCode::InputEmpty, 0);
    row("passport", QStringLiteral("E1234"), OrdinaryPassport, ErrorCode::DocumentNumberFormat, 0);
    row("endless", QString(65, u'1'), OtherPerson, ErrorCode::InputTooLong, 0);
}

void TestSubjectCode::wrongInputIsNamedWithItsPlace()
{
    QFETCH(QString, typed);
    QFETCH(int, type);
    QFETCH(int, code);
    QFETCH(int, position);
    const auto parsed = SubjectCode::parse(typed, static_cast<HolderCodeType>(type));
    QVERIFY(!parsed);
    QCOMPARE(errorName(parsed.error().code()), errorName(static_cast<ErrorCode>(code)));
    QCOMPARE(parsed.error().fact(QStringLiteral("position")).toInt(), position);
}

void TestSubjectCode::recognisesWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("problem");
    const auto row = [](const char *name, QString typed, InputKind kind, bool problem) {
        QTest::newRow(name) << typed << static_cast<int>(kind) << problem;
    };
    row("nothing", QString(), InputKind::Empty, false);
    row("blank", QStringLiteral("  "), InputKind::Empty, false);
    row("started", QStringLiteral("5101"), InputKind::Incomplete, false);
    row("resident", QStringLiteral("510100199003071012"), InputKind::ResidentId, false);
    row("resident, wrong", QStringLiteral("510100199003071013"), InputKind::ResidentId, true);
    row("credit", QStringLiteral("91350100M000100Y43"), InputKind::CreditCode, false);
    row("credit of digits", QStringLiteral("113700000045046442"), InputKind::CreditCode, false);
    row("credit, wrong", QStringLiteral("91350100M000100Y44"), InputKind::CreditCode, true);
    row("identifier",
        QStringLiteral("1.2.156.3005.2.11100000000013338W011.11510000000000019E.20220000001.001.Y"),
        InputKind::LicenseIdentifier, false);
    row("identifier, cut", QStringLiteral("1.2.156.3005.2.11100000000013338W011.1151"),
        InputKind::LicenseIdentifier, true);
    row("identifier begun", QStringLiteral("1.2.1"), InputKind::Incomplete, false);
    row("scanned", QString(80, u'a') + QStringLiteral("-_"), InputKind::EncryptedIdentifier, false);
    row("something else", QStringLiteral("示字第12345号"), InputKind::OtherDocument, false);
}

void TestSubjectCode::recognisesWhileTyping()
{
    QFETCH(QString, typed);
    QFETCH(int, kind);
    QFETCH(bool, problem);
    const RecognisedInput input = recognise(typed);
    QCOMPARE(static_cast<int>(input.kind), kind);
    QCOMPARE(input.problem.has_value(), problem);
}

void TestSubjectCode::travelDocuments_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("type");
    const auto row = [](QString number, HolderCodeType type) {
        QTest::newRow(qPrintable(number)) << number << static_cast<int>(type);
    };
    row(QStringLiteral("E12345678"), HolderCodeType::OrdinaryPassport);
    row(QStringLiteral("EA1234567"), HolderCodeType::OrdinaryPassport);
    row(QStringLiteral("G12345678"), HolderCodeType::OrdinaryPassport);
    row(QStringLiteral("DE1234567"), HolderCodeType::DiplomaticPassport);
    row(QStringLiteral("SE1234567"), HolderCodeType::ServicePassport);
    row(QStringLiteral("PE1234567"), HolderCodeType::PublicAffairsPassport);
    row(QStringLiteral("H1234567801"), HolderCodeType::HongKongMacauTravelPermit);
    row(QStringLiteral("12345678"), HolderCodeType::TaiwanTravelPermit);
    row(QStringLiteral("军字第123456号"), HolderCodeType::PlaOfficer);
    row(QStringLiteral("911890010112345678"), HolderCodeType::OtherPerson);
}

void TestSubjectCode::travelDocuments()
{
    QFETCH(QString, number);
    QFETCH(int, type);
    const auto code = SubjectCode::parse(number, static_cast<HolderCodeType>(type));
    QVERIFY2(code, code ? "" : qPrintable(code.error().toString()));
}

void TestSubjectCode::masksByCodePoint()
{
    QCOMPARE(SubjectCode::parse(u"510100199003071012")->masked(),
             QStringLiteral("5101***********012"));
    QCOMPARE(maskedNumber(u"12345678"), QStringLiteral("12****78"));
    QCOMPARE(maskedNumber(u"𬭎"), QStringLiteral("*"));
    QCOMPARE(maskedNumber(u""), QString());
}

void TestSubjectCode::typesHaveTheirCodes()
{
    QCOMPARE(codeOf(HolderCodeType::CreditCode), QStringLiteral("001"));
    for (const HolderCodeType type : allHolderCodeTypes())
        QCOMPARE(holderCodeTypeFromCode(codeOf(type)), type);
    QVERIFY(!holderCodeTypeFromCode(u"551"));
}

QTEST_GUILESS_MAIN(TestSubjectCode)
#include "tst_subjectcode.moc"
