#include "support/correctionreport.h"

#include "core/file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

namespace lc::support {

namespace {

constexpr qint64 largestFile = 64 << 10;
constexpr qsizetype longestNote = 500;
constexpr int mostReports = 10000;
// Dates have four digits and a sign between; a telephone number or an identity has more.
constexpr int digitsOfANumber = 6;

constexpr std::pair<CorrectionKind, QLatin1StringView> kinds[] = {
    {CorrectionKind::Missing, QLatin1StringView("Missing")},
    {CorrectionKind::WrongFields, QLatin1StringView("WrongFields")},
    {CorrectionKind::WrongFace, QLatin1StringView("WrongFace")},
    {CorrectionKind::WrongState, QLatin1StringView("WrongState")},
    {CorrectionKind::WrongSeal, QLatin1StringView("WrongSeal")},
    {CorrectionKind::Other, QLatin1StringView("Other")},
};

// Digits in a row, whatever stands between them to look at; full-width ones, too. A date is none.
bool holdsNumber(QString text)
{
    static const QRegularExpression date(
        QStringLiteral("(?<!\\d)(19|20)\\d\\d-(0?[1-9]|1[0-2])(-(0?[1-9]|[12]\\d|3[01]))?"
                       "(?![\\d-])"));
    text.replace(date, QStringLiteral("x"));
    int run = 0;
    for (const QChar c : std::as_const(text)) {
        if (c.isDigit()) {
            if (++run >= digitsOfANumber)
                return true;
        } else if (c != u' ' && c != u'-' && c != u'\u3000' && c != u'·') {
            run = 0;
        }
    }
    return false;
}

QJsonObject toJson(const CorrectionReport &report)
{
    return {{QStringLiteral("number"), report.number},
            {QStringLiteral("at"), report.at.toString(Qt::ISODate)},
            {QStringLiteral("kind"), nameOf(report.kind)},
            {QStringLiteral("licenseIdentifier"), report.licenseIdentifier},
            {QStringLiteral("licenseType"), report.licenseType},
            {QStringLiteral("issuer"), report.issuer},
            {QStringLiteral("fields"), QJsonArray::fromStringList(report.fields)},
            {QStringLiteral("note"), report.note},
            {QStringLiteral("verdict"), report.verdict},
            {QStringLiteral("unit"), report.unit},
            {QStringLiteral("counter"), report.counter},
            {QStringLiteral("operatorNumber"), report.operatorNumber}};
}

std::optional<CorrectionReport> fromJson(const QJsonObject &object)
{
    const auto text = [&](const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    const auto kind = correctionKindFromName(text("kind"));
    if (!kind || text("number").isEmpty())
        return {};
    CorrectionReport report;
    report.number = text("number");
    report.at = QDateTime::fromString(text("at"), Qt::ISODate);
    report.kind = *kind;
    report.licenseIdentifier = text("licenseIdentifier");
    report.licenseType = text("licenseType");
    report.issuer = text("issuer");
    report.fields = object.value(QLatin1String("fields")).toVariant().toStringList();
    report.note = text("note");
    report.verdict = text("verdict");
    report.unit = text("unit");
    report.counter = text("counter");
    report.operatorNumber = text("operatorNumber");
    return report;
}

QByteArray csvCell(QString text)
{
    // What a spreadsheet would take for a formula.
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return QByteArray("\"" + text.toUtf8() + "\"");
}

} // namespace

QString nameOf(CorrectionKind kind)
{
    for (const auto &[value, name] : kinds) {
        if (value == kind)
            return name;
    }
    return {};
}

std::optional<CorrectionKind> correctionKindFromName(QStringView name)
{
    for (const auto &[value, text] : kinds) {
        if (name == text)
            return value;
    }
    return {};
}

QLatin1String correctionProblem(const CorrectionReport &report)
{
    if (report.note.size() > longestNote)
        return QLatin1String("tooLong");
    if (holdsNumber(report.note))
        return QLatin1String("number");
    if (report.kind == CorrectionKind::WrongFields && report.fields.isEmpty())
        return QLatin1String("field");
    if (report.licenseIdentifier.isEmpty() && report.licenseType.trimmed().isEmpty())
        return QLatin1String("type");
    // What the clerk typed for a missing license is free text, too.
    if (report.licenseIdentifier.isEmpty() &&
        (holdsNumber(report.licenseType) || holdsNumber(report.issuer)))
        return QLatin1String("number");
    return {};
}

Result<QString> saveCorrection(const QString &directory, CorrectionReport report)
{
    if (const QLatin1String why = correctionProblem(report); !why.isEmpty())
        return fail(ErrorCode::InputUnexpectedCharacter, {{QStringLiteral("why"), QString(why)}});
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::FileNotWritable, {{QStringLiteral("file"), directory}});
    report.number = report.at.toString(u"yyyyMMdd-HHmmss-") %
                    QUuid::createUuid().toString(QUuid::Id128).left(6);
    LC_CHECK(writeFile(QDir(directory).filePath(report.number % u".json"),
                       QJsonDocument(toJson(report)).toJson()));
    return report.number;
}

QList<CorrectionReport> savedCorrections(const QString &directory)
{
    QList<CorrectionReport> reports;
    const QStringList names =
        QDir(directory).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), mostReports))) {
        const auto bytes = readFile(QDir(directory).filePath(name), largestFile);
        if (!bytes)
            continue;
        const auto object = QJsonDocument::fromJson(bytes->view().toByteArray()).object();
        if (const auto report = fromJson(object))
            reports.append(*report);
    }
    return reports;
}

QByteArray correctionsToJson(const QList<CorrectionReport> &reports)
{
    QJsonArray array;
    for (const CorrectionReport &report : reports)
        array.append(toJson(report));
    return QJsonDocument(QJsonObject{{QStringLiteral("corrections"), array}}).toJson();
}

QByteArray correctionsToCsv(const QList<CorrectionReport> &reports)
{
    QByteArray text = "\xEF\xBB\xBFnumber,at,kind,licenseIdentifier,licenseType,issuer,fields,note,"
                      "verdict,unit,counter,operatorNumber\r\n";
    for (const CorrectionReport &report : reports) {
        QByteArrayList cells;
        for (const QString &cell :
             {report.number, report.at.toString(Qt::ISODate), nameOf(report.kind),
              report.licenseIdentifier, report.licenseType, report.issuer, report.fields.join(u' '),
              report.note, report.verdict, report.unit, report.counter, report.operatorNumber})
            cells.append(csvCell(cell));
        text += cells.join(',') + "\r\n";
    }
    return text;
}

} // namespace lc::support
