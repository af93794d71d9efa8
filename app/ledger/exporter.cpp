#include "ledger/exporter.h"

#include "ledger/canonical.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace lc::ledger {

namespace {

// What the common spreadsheets begin a formula with, also as full-width characters.
constexpr QStringView formulaStarts = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

QString csvText(QString text)
{
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return QString(u'"' % text % u'"');
}

QStringList plainColumns(const Record &record)
{
    const Entry &entry = record.entry;
    return {QString::number(record.sequence),
            QString::number(record.format),
            csvText(record.chain),
            QString::number(record.epoch),
            csvText(nameOf(entry.event)),
            csvText(timeText(entry.at)),
            QString::number(entry.platformOffsetMs),
            csvText(QString::fromLatin1(entry.holderHash.toHex())),
            csvText(QString::fromLatin1(record.previous.toHex())),
            csvText(QString::fromLatin1(record.hash.toHex())),
            csvText(QString::fromLatin1(record.mac.toHex()))};
}

Result<> writeLine(QIODevice &out, const QByteArray &line)
{
    if (out.write(line) != line.size())
        return fail(ErrorCode::FileNotWritable);
    return {};
}

} // namespace

QByteArray jsonLine(const Record &record)
{
    const Entry &entry = record.entry;
    QJsonObject object{
        {QStringLiteral("sequence"), record.sequence},
        {QStringLiteral("format"), record.format},
        {QStringLiteral("chain"), record.chain},
        {QStringLiteral("epoch"), record.epoch},
        {QStringLiteral("event"), nameOf(entry.event)},
        {QStringLiteral("at"), timeText(entry.at)},
        {QStringLiteral("platformOffsetMs"), entry.platformOffsetMs},
        {QStringLiteral("holderHash"), QString::fromLatin1(entry.holderHash.toHex())},
        {QStringLiteral("previous"), QString::fromLatin1(record.previous.toHex())},
        {QStringLiteral("hash"), QString::fromLatin1(record.hash.toHex())},
        {QStringLiteral("mac"), QString::fromLatin1(record.mac.toHex())},
    };
    for (const TextMember &text : textMembers)
        object.insert(QLatin1StringView(text.name), entry.*text.member);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray csvHeading()
{
    QStringList names{QStringLiteral("sequence"),
                      QStringLiteral("format"),
                      QStringLiteral("chain"),
                      QStringLiteral("epoch"),
                      QStringLiteral("event"),
                      QStringLiteral("at"),
                      QStringLiteral("platformOffsetMs"),
                      QStringLiteral("holderHash"),
                      QStringLiteral("previous"),
                      QStringLiteral("hash"),
                      QStringLiteral("mac")};
    for (const TextMember &text : textMembers)
        names.append(QLatin1StringView(text.name));
    return names.join(u',').toUtf8();
}

QByteArray csvLine(const Record &record)
{
    QStringList columns = plainColumns(record);
    for (const TextMember &text : textMembers)
        columns.append(csvText(record.entry.*text.member));
    return columns.join(u',').toUtf8();
}

Result<qint64> exportLedger(const QString &path, const Filter &filter, ExportFormat format,
                            QIODevice &out)
{
    qint64 count = 0;
    Result<> written;
    if (format == ExportFormat::Csv)
        written = writeLine(out, QByteArray("\xEF\xBB\xBF" + csvHeading() + "\r\n"));
    LC_CHECK(selectRecords(path, filter, [&](const Record &record) {
        if (!written)
            return false;
        written = writeLine(out, format == ExportFormat::Csv ? QByteArray(csvLine(record) + "\r\n")
                                                             : QByteArray(jsonLine(record) + '\n'));
        ++count;
        return written.has_value();
    }));
    LC_CHECK(written);
    return count;
}

} // namespace lc::ledger
