#include "platform/wirevalue.h"

#include <QTimeZone>

namespace lc::platform {

namespace {

int offsetSeconds(const QString &offset)
{
    const int minutes =
        QStringView(offset).mid(1, 2).toInt() * 60 + QStringView(offset).mid(4).toInt();
    return (offset.startsWith(u'-') ? -60 : 60) * minutes;
}

} // namespace

JsonValue WireValues::number(const QString &literal) const
{
    bool isNumber = false;
    (void)literal.toLongLong(&isNumber);
    return isNumber && !m_tables.numbersAsText ? JsonValue::number(literal)
                                               : JsonValue::string(literal);
}

std::optional<JsonValue> WireValues::write(WireKind kind, const SecureText &neutral,
                                           bool inAnswer) const
{
    switch (kind) {
    case WireKind::Text:
        return JsonValue::string(neutral);
    case WireKind::Integer:
        return number(neutral.toString());
    case WireKind::Reason: {
        const auto found = m_tables.reasons.constFind(neutral.toString());
        if (found == m_tables.reasons.constEnd())
            return std::nullopt;
        return JsonValue::string(*found);
    }
    case WireKind::HolderType:
        return JsonValue::string(holderType(neutral.toString(), inAnswer));
    case WireKind::Date:
        return JsonValue::string(writtenDate(neutral.toString()));
    case WireKind::Time:
        return JsonValue::string(writtenTime(neutral.toString()));
    case WireKind::Result: {
        const auto found = m_results.constFind(neutral.toString().toInt());
        if (found == m_results.constEnd())
            return std::nullopt;
        return number(*found);
    }
    }
    Q_UNREACHABLE();
}

std::optional<SecureText> WireValues::read(WireKind kind, const SecureText &written) const
{
    switch (kind) {
    case WireKind::Text:
    case WireKind::Integer:
        return written;
    case WireKind::Reason: {
        QString code = m_tables.reasons.key(written.toString());
        if (code.isEmpty() && m_tables.reasonsElse.isEmpty())
            return std::nullopt;
        // Where reasons are free text, the contract's own codes are understood as well.
        if (code.isEmpty())
            code = m_tables.reasons.contains(written.toString()) ? written.toString()
                                                                 : m_tables.reasonsElse;
        return SecureText(code);
    }
    case WireKind::HolderType: {
        // The code where the name is known, else whatever it is.
        const QString code = m_tables.holderTypeNames.key(written.toString());
        return code.isEmpty() ? written : SecureText(code);
    }
    case WireKind::Date:
        return SecureText(readDate(written.toString()));
    case WireKind::Time:
        return SecureText(readTime(written.toString()));
    case WireKind::Result: {
        const int result = m_results.key(written.toString(), -1);
        return result < 0 ? std::nullopt : std::optional(SecureText(QString::number(result)));
    }
    }
    Q_UNREACHABLE();
}

QString WireValues::holderType(const QString &code, bool inAnswer) const
{
    if (!inAnswer || !m_tables.holderTypeNamesInAnswers)
        return code;
    return m_tables.holderTypeNames.value(code, code);
}

QString WireValues::writtenDate(const QString &text) const
{
    const domain::LicenseDate date = domain::LicenseDate::parse(text);
    if (date.longTerm)
        return m_tables.longTerm;
    return date.date ? date.date->toString(m_tables.dateForm) : text;
}

QString WireValues::readDate(const QString &text) const
{
    if (text == m_tables.longTerm)
        return QStringLiteral("长期");
    if (domain::LicenseDate::parse(text).date)
        return text;
    const QDate date = QDate::fromString(text, m_tables.dateForm);
    return date.isValid() ? domain::LicenseDate::of(date).text : text;
}

QString WireValues::writtenTime(const QString &text) const
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return text;
    return time.toOffsetFromUtc(offsetSeconds(m_tables.timeOffset)).toString(m_tables.timeForm);
}

QString WireValues::readTime(const QString &text) const
{
    const QDateTime local = QDateTime::fromString(text, m_tables.timeForm);
    if (!local.isValid())
        return text;
    const QDateTime time(local.date(), local.time(), Qt::OffsetFromUTC,
                         offsetSeconds(m_tables.timeOffset));
    return time.toString(Qt::ISODate);
}

} // namespace lc::platform
