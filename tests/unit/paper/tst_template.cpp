#include "core/file.h"
#include "paper/templatestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::paper;

// Templates as an administrator writes them: used, or refused with the reason.
class TestTemplate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtInOnesAreGood_data();
    void builtInOnesAreGood();
    void badOnesSayWhyAndWhere_data();
    void badOnesSayWhyAndWhere();
    void valuesAreNotTakenForPlaceholders();
    void whatNobodyKnowsLeavesNoTrace();
    void theFolderComesBeforeWhatIsBuiltIn();
    void aRefusedFileStandsInTheListWithItsReason();
    void linesThatLeaveNoRoomAreRefused();
    void aCharacterWithoutFontIsRefused();
    void theSpecimenCanBeDrawn();

private:
    QTemporaryDir m_folder;
};

namespace {

QJsonObject standard()
{
    return QJsonDocument::fromJson(*CopyTemplate::builtInJson(QStringLiteral("standard"))).object();
}

QByteArray with(const char *member, const QJsonValue &value)
{
    QJsonObject changed = standard();
    if (value.isUndefined())
        changed.remove(QLatin1String(member));
    else
        changed.insert(QLatin1String(member), value);
    return QJsonDocument(changed).toJson();
}

} // namespace

void TestTemplate::builtInOnesAreGood_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const QString &name : CopyTemplate::builtIn()) {
        for (const auto &language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
            QTest::newRow(qPrintable(QString(name % u' ' % language))) << name << language;
    }
}

void TestTemplate::builtInOnesAreGood()
{
    QFETCH(const QString, name);
    QFETCH(const QString, language);
    const auto pattern = CopyTemplate::builtIn(name, language);
    QVERIFY2(pattern, pattern ? "" : qPrintable(pattern.error().toString()));
    QVERIFY(tryTemplate(*pattern));
    QVERIFY(pattern->traceCode);
    AnnotationTexts texts;
    const auto values = CopyTemplate::sampleValues();
    pattern->fill(values, texts);
    const QString all = texts.lines.join(u' ');
    // Everything a copy has to say.
    for (const auto &key : {"unit", "counter", "operator", "matter", "reason", "requester", "time",
                            "serial", "print"})
        QVERIFY2(all.contains(values.value(QString::fromLatin1(key))), key);
    // Signatures are asked for in the archive alone.
    QCOMPARE(!texts.signatureFields.isEmpty(), name == u"archive");
}

void TestTemplate::badOnesSayWhyAndWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &json, const char *why,
                        const char *where) {
        QTest::newRow(name) << json << QString::fromLatin1(why) << QString::fromLatin1(where);
    };
    row("no JSON", "{\n\"format\": 1,\n oops", "notJson", "");
    row("nothing", "", "notJson", "");
    row("a list", "[]", "notJson", "");
    row("another format", with("format", 2), "templateFormat", "format");
    row("an unknown member", with("colour", QStringLiteral("red")), "unknown", "colour");
    row("a paper we have not", with("paper", QStringLiteral("A3")), "unknownValue", "paper");
    row("no title", with("title", QJsonValue::Undefined), "wrongType", "title");
    row("a number for a title", with("title", 7), "wrongType", "title");
    row("a text for lines", with("lines", QStringLiteral("x")), "wrongType", "lines");
    row("an unknown placeholder", with("watermark", QStringLiteral("{holder}")), "unknown",
        "holder");
    row("a brace alone", with("title", QStringLiteral("{unit")), "braces", "title");
    row("a long text", with("title", QString(400, u'长')), "tooLong", "title");
    row("no serial", with("lines", QJsonArray{QStringLiteral("{matter} {time}")}),
        "templateMissing", "{serial}");
    row("no matter", with("lines", QJsonArray{QStringLiteral("{serial} {time}")}),
        "templateMissing", "{matter}");
    row("valid for ever", with("validDays", 1e9), "unknownValue", "validDays");
    row("valid for half a day", with("validDays", 0.5), "wrongType", "validDays");
    row("valid for a word", with("validDays", QStringLiteral("x")), "wrongType", "validDays");
    row("too large", QByteArray(70000, ' '), "tooLong", "");
}

void TestTemplate::badOnesSayWhyAndWhere()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, why);
    QFETCH(const QString, where);
    const auto read = CopyTemplate::fromJson(json);
    QVERIFY(!read);
    const Error &error = read.error();
    QCOMPARE(error.code(), ErrorCode::PaperTemplateInvalid);
    QCOMPARE(error.fact(QStringLiteral("why")).toString(), why);
    QCOMPARE(error.fact(QStringLiteral("member")).toString(), where);
    if (why == u"notJson" && !json.isEmpty() && !json.startsWith('['))
        QCOMPARE(error.fact(QStringLiteral("line")).toInt(), 3);
}

void TestTemplate::valuesAreNotTakenForPlaceholders()
{
    const auto pattern = CopyTemplate::builtIn(QStringLiteral("standard"));
    auto values = CopyTemplate::sampleValues();
    values[QStringLiteral("unit")] = QStringLiteral("{serial}{unit}");
    AnnotationTexts texts;
    pattern->fill(values, texts);
    QVERIFY(texts.lines.first().contains(QStringLiteral("{serial}{unit}")));
}

void TestTemplate::whatNobodyKnowsLeavesNoTrace()
{
    const auto pattern = CopyTemplate::builtIn(QStringLiteral("standard"));
    auto values = CopyTemplate::sampleValues();
    values.remove(QStringLiteral("licenseType"));
    AnnotationTexts texts;
    pattern->fill(values, texts);
    QCOMPARE(texts.title, QStringLiteral("电子证照加注件"));
}

void TestTemplate::theFolderComesBeforeWhatIsBuiltIn()
{
    QVERIFY(writeFile(m_folder.filePath(QStringLiteral("standard.json")),
                      with("name", QStringLiteral("本厅样式"))));
    const TemplateStore store(m_folder.path(), {});
    QCOMPARE(store.load({})->name, QStringLiteral("本厅样式"));
    QCOMPARE(store.load(QStringLiteral("small"))->paper, QPageSize::A5);
    QCOMPARE(store.entries().first().name, QStringLiteral("本厅样式"));
    const auto byPath = store.load(m_folder.filePath(QStringLiteral("standard.json")));
    QVERIFY(byPath);
    const auto none = store.load(QStringLiteral("nosuch"));
    QVERIFY(!none);
    QCOMPARE(none.error().fact(QStringLiteral("why")).toString(), QStringLiteral("unknownName"));
}

void TestTemplate::aRefusedFileStandsInTheListWithItsReason()
{
    QVERIFY(writeFile(m_folder.filePath(QStringLiteral("broken.json")),
                      with("paper", QStringLiteral("A3"))));
    const auto entries = TemplateStore(m_folder.path(), {}).entries();
    const auto broken =
        std::ranges::find(entries, QStringLiteral("broken"), &TemplateStore::Entry::key);
    QVERIFY(broken != entries.end());
    QVERIFY(broken->refused);
    QCOMPARE(broken->refused->fact(QStringLiteral("file")).toString(),
             QStringLiteral("broken.json"));
    QVERIFY(!entries.first().refused);
}

void TestTemplate::linesThatLeaveNoRoomAreRefused()
{
    QJsonArray lines{QStringLiteral("{matter} {time} {serial}")};
    while (lines.size() < 8)
        lines.append(QString(280, u'满'));
    QJsonObject json = standard();
    json.insert(QStringLiteral("lines"), lines);
    json.insert(QStringLiteral("paper"), QStringLiteral("A5"));
    json.insert(QStringLiteral("orientation"), QStringLiteral("landscape"));
    const auto read = CopyTemplate::fromJson(QJsonDocument(json).toJson());
    QVERIFY(read);
    const auto tried = tryTemplate(*read);
    QVERIFY(!tried);
    QCOMPARE(tried.error().fact(QStringLiteral("why")).toString(), QStringLiteral("noRoomForFace"));
}

void TestTemplate::aCharacterWithoutFontIsRefused()
{
    auto pattern = CopyTemplate::builtIn(QStringLiteral("standard"));
    pattern->lines.last() += QStringLiteral("\U0010FFF0");
    const auto tried = tryTemplate(*pattern);
    QVERIFY(!tried);
    QCOMPARE(tried.error().code(), ErrorCode::PaperFontMissing);
}

void TestTemplate::theSpecimenCanBeDrawn()
{
    const auto specimen = specimenCopy(*CopyTemplate::builtIn(QStringLiteral("small")));
    QVERIFY2(specimen, specimen ? "" : qPrintable(specimen.error().toString()));
    const auto pdf = copyAsPdf(*specimen);
    QVERIFY(pdf);
    QVERIFY(pdf->view().startsWith("%PDF-"));
}

QTEST_MAIN(TestTemplate)
#include "tst_template.moc"
