#include "texts/errortext.h"
#include "texts/language.h"

#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace lc;
using texts::ErrorText;

namespace {

QList<ErrorCode> allCodes()
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    QList<ErrorCode> all;
    for (int i = 0; i < codes.keyCount(); ++i)
        all.append(static_cast<ErrorCode>(codes.value(i)));
    return all;
}

QString catalogueRow(const QString &label, const ErrorText &text)
{
    return QStringLiteral("| %1 | %2 | %3 | %4 |\n").arg(label, text.what, text.why, text.next);
}

// docs/errors.md as it has to be.
QString catalogue()
{
    QString page =
        QStringLiteral("# Errors\n\n"
                       "What a clerk reads about each error code: what happened, why, and what to "
                       "do next.\nThe code stands in the program's details, in JSON answers and "
                       "in the ledger. `{name}` is filled in;\na part in square brackets is left "
                       "out where the fact is not known.\n\n"
                       "This page is compared with the program by `tst_errortext`; with "
                       "`COUNTER_WRITE_CATALOGUE=1` the test writes it.\n");
    for (const ErrorCode code : allCodes()) {
        page += QStringLiteral("\n## %1\n\n| | What | Why | Next |\n|---|---|---|---|\n")
                    .arg(errorName(code));
        {
            const texts::Language chinese(QStringLiteral("zh_CN"));
            page += catalogueRow(QStringLiteral("中文"), texts::templateOf(code));
        }
        const texts::Language english(QStringLiteral("en"));
        page += catalogueRow(QStringLiteral("English"), texts::templateOf(code));
    }
    return page;
}

} // namespace

class tst_ErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasThreeSentencesInBothLanguages();
    void chineseIsChinese();
    void sentencesEndLikeSentences();
    void noTwoCodesReadTheSame();
    void theCatalogueSaysWhatTheProgramSays();
    void factsAreFilledIn();
    void factsOfTheCauseHelp();
    void nothingIsLeftOpenWithoutFacts();
    void keysOfReasonsAreNeverShown();
};

void tst_ErrorText::everyCodeHasThreeSentencesInBothLanguages()
{
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        const texts::Language language(name);
        for (const ErrorCode code : allCodes()) {
            const ErrorText text = texts::templateOf(code);
            QVERIFY2(!text.what.isEmpty() && !text.why.isEmpty() && !text.next.isEmpty(),
                     qPrintable(name + u' ' + errorName(code)));
        }
    }
}

void tst_ErrorText::chineseIsChinese()
{
    const texts::Language chinese(QStringLiteral("zh_CN"));
    const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    for (const ErrorCode code : allCodes()) {
        const ErrorText text = texts::templateOf(code);
        for (const QString &sentence : {text.what, text.why, text.next})
            QVERIFY2(han.match(sentence).hasMatch(), qPrintable(sentence));
    }
}

void tst_ErrorText::sentencesEndLikeSentences()
{
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        const texts::Language language(name);
        const QChar stop = name == u"en" ? QChar(u'.') : QChar(u'。');
        for (const ErrorCode code : allCodes()) {
            const ErrorText text = texts::templateOf(code);
            for (const QString &sentence : {text.what, text.why, text.next})
                QVERIFY2(sentence.endsWith(stop), qPrintable(sentence));
        }
    }
}

void tst_ErrorText::noTwoCodesReadTheSame()
{
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        const texts::Language language(name);
        QMap<QString, ErrorCode> seen;
        for (const ErrorCode code : allCodes()) {
            const QString what = texts::templateOf(code).what;
            QVERIFY2(!seen.contains(what), qPrintable(errorName(code) + u": " + what));
            seen.insert(what, code);
        }
    }
}

void tst_ErrorText::theCatalogueSaysWhatTheProgramSays()
{
    QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") + QStringLiteral("/docs/errors.md"));
    const QString expected = catalogue();
    if (qEnvironmentVariableIsSet("COUNTER_WRITE_CATALOGUE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(expected.toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList kept = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList now = expected.split(u'\n');
    for (qsizetype line = 0; line < std::min(kept.size(), now.size()); ++line)
        QCOMPARE(kept.at(line), now.at(line));
    QCOMPARE(kept.size(), now.size());
}

void tst_ErrorText::factsAreFilledIn()
{
    const texts::Language english(QStringLiteral("en"));
    const ErrorText text = texts::textOf(
        Error(ErrorCode::FileTooLarge, {{QStringLiteral("file"), QStringLiteral("a.ofd")},
                                        {QStringLiteral("limit"), 67108864}}));
    QCOMPARE(text.what, QStringLiteral("The file is too large: a.ofd."));
    QVERIFY(text.why.contains(QStringLiteral("67108864 bytes")));
}

void tst_ErrorText::factsOfTheCauseHelp()
{
    const texts::Language english(QStringLiteral("en"));
    const Error cause(ErrorCode::HostNotFound,
                      {{QStringLiteral("host"), QStringLiteral("platform.test")}});
    const ErrorText text = texts::textOf(Error(ErrorCode::ConnectionLost).causedBy(cause));
    QVERIFY(text.what.contains(QStringLiteral("platform.test")));
}

void tst_ErrorText::nothingIsLeftOpenWithoutFacts()
{
    for (const QString &name : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        const texts::Language language(name);
        for (const ErrorCode code : allCodes()) {
            const ErrorText text = texts::textOf(Error(code));
            for (const QString &sentence : {text.what, text.why, text.next})
                QVERIFY2(!sentence.contains(QRegularExpression(QStringLiteral("[\\[\\]{}?]"))),
                         qPrintable(sentence));
        }
    }
}

void tst_ErrorText::keysOfReasonsAreNeverShown()
{
    const texts::Language english(QStringLiteral("en"));
    const auto why = [](const QString &key) {
        return texts::textOf(
                   Error(ErrorCode::SettingsInvalid, {{QStringLiteral("line"), 3},
                                                      {QStringLiteral("member"), QString()},
                                                      {QStringLiteral("why"), key}}))
            .why;
    };
    QCOMPARE(why(QStringLiteral("twice")),
             QStringLiteral("The file has an error in line 3: the entry stands there twice."));
    QCOMPARE(why(QStringLiteral("someNewKey")), QStringLiteral("The file has an error in line 3."));
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
