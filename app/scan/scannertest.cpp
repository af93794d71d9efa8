#include "scan/scannertest.h"

#include "core/gb18030.h"

#include <QStringDecoder>

#include <algorithm>

namespace lc::scan {

namespace {

// Letters of both cases, digits, what base64 and addresses use, then two Chinese characters.
const QString &asciiPart()
{
    static const QString text =
        QStringLiteral("LCTEST-AZaz09_-.+/=:;,!?#@%&*()ABCDEFGHIJKLMabcdefghijklm0123456789");
    return text;
}

const QString &chinesePart()
{
    static const QString text = QStringLiteral("测试");
    return text;
}

bool isForCodes(QChar c)
{
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
}

QString textOf(QByteArrayView received)
{
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(received);
    if (!utf8.hasError())
        return text;
    return fromGb18030(received).value_or(QString::fromLatin1(received));
}

// The part of `text` that is the test code, between a prefix and a suffix.
QString withoutFrame(const QString &text, ScannerReport &report)
{
    const qsizetype begin = text.indexOf(QStringLiteral("LCTEST"), 0, Qt::CaseInsensitive);
    if (begin < 0)
        return text;
    if (begin > 0)
        report.faults << ScannerFault::PrefixAdded;
    QString inner = text.sliced(begin);
    const qsizetype digits = inner.indexOf(QStringLiteral("0123456789"));
    const qsizetype end = digits < 0 ? -1 : digits + 10 + chinesePart().size();
    if (end > 0 && inner.size() > end && inner.sliced(end - 2, 2) == chinesePart()) {
        report.faults << ScannerFault::SuffixAdded;
        inner.truncate(end);
    }
    return inner;
}

void compare(const QString &arrived, ScannerReport &report)
{
    const QString &ascii = asciiPart();
    bool cases = false;
    bool layout = false;
    bool forCodes = true;
    for (qsizetype i = 0; i < ascii.size(); ++i) {
        const QChar sent = ascii.at(i);
        const QChar came = arrived.at(i);
        if (sent == came) {
            ++report.right;
            continue;
        }
        forCodes = forCodes && !isForCodes(sent);
        const QString pair = QString(sent) + u'→' + came;
        if (sent.toLower() == came.toLower())
            cases = true;
        else
            layout = true;
        if (sent.toLower() != came.toLower() && !report.changed.contains(pair))
            report.changed += (report.changed.isEmpty() ? QString() : QStringLiteral("  ")) + pair;
    }
    if (cases)
        report.faults << ScannerFault::CaseChanged;
    if (layout)
        report.faults << ScannerFault::LayoutDiffers;
    report.codesComeThrough = forCodes;
    const QStringView rest = QStringView(arrived).sliced(ascii.size());
    if (rest == chinesePart())
        report.right += static_cast<int>(chinesePart().size());
    else
        report.faults << ScannerFault::NonAsciiLost;
}

} // namespace

QByteArray scannerTestPayload()
{
    return (asciiPart() + chinesePart()).toUtf8();
}

ScannerReport judgeScanner(QByteArrayView received, ScannerMode mode)
{
    ScannerReport report;
    report.mode = mode;
    report.expected = static_cast<int>(asciiPart().size() + chinesePart().size());
    const QString text = textOf(received).trimmed();
    report.arrived = static_cast<int>(text.size());
    const bool ours = text.contains(QStringLiteral("LCTEST"), Qt::CaseInsensitive);
    const QString inner = withoutFrame(text, report);
    if (!ours)
        report.faults << ScannerFault::SomethingElse;
    else if (inner.size() < asciiPart().size())
        report.faults << ScannerFault::BytesLost;
    else
        compare(inner, report);
    return report;
}

} // namespace lc::scan
