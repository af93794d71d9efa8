#include "paper/copytemplate.h"

#include <QRegularExpression>

// Values in the places of a template.

namespace lc::paper {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{([^{}]*)\\}"));
    return expression;
}

QString filled(QString text, const QMap<QString, QString> &values)
{
    qsizetype from = 0;
    while (true) {
        const auto match = placeholder().match(text, from);
        if (!match.hasMatch())
            return text.trimmed();
        const QString value = values.value(match.captured(1));
        text.replace(match.capturedStart(), match.capturedLength(), value);
        // Not into the value: a matter's name may hold braces of its own.
        from = match.capturedStart() + value.size();
    }
}

} // namespace

void CopyTemplate::fill(const QMap<QString, QString> &values, AnnotationTexts &texts) const
{
    texts.title = filled(title, values);
    // A separator before a value that nobody knows.
    while (texts.title.endsWith(u'·') || texts.title.endsWith(u' '))
        texts.title.chop(1);
    texts.lines.clear();
    for (const QString &line : lines)
        texts.lines.append(filled(line, values));
    texts.watermark = filled(watermark, values);
    texts.signatureFields = signatureFields;
}

QMap<QString, QString> CopyTemplate::sampleValues()
{
    return {{QStringLiteral("unit"), QStringLiteral("示例市政务服务中心")},
            {QStringLiteral("counter"), QStringLiteral("B12")},
            {QStringLiteral("operator"), QStringLiteral("0417")},
            {QStringLiteral("matter"), QStringLiteral("M-1 示例事项")},
            {QStringLiteral("matterName"), QStringLiteral("示例事项")},
            {QStringLiteral("reason"), QStringLiteral("01 共享应用")},
            {QStringLiteral("requester"), QStringLiteral("本人")},
            {QStringLiteral("time"), QStringLiteral("2026-07-01 10:21:36 +08:00")},
            {QStringLiteral("date"), QStringLiteral("2026-07-01")},
            {QStringLiteral("validUntil"), QStringLiteral("2026-09-29")},
            {QStringLiteral("serial"), QStringLiteral("B12-20260701-7K3M9Q2P")},
            {QStringLiteral("print"), QStringLiteral("第 1 次打印")},
            {QStringLiteral("licenseType"), QStringLiteral("示例证照")}};
}

} // namespace lc::paper
