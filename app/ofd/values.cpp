#include "ofd/values.h"

#include <algorithm>

namespace lc::ofd {

namespace {

bool isSeparator(QChar character)
{
    return character.isSpace() || character == u',' || character == u'\0';
}

// The next word of `text` from `at` on; empty at the end.
QStringView nextWord(QStringView text, qsizetype &at)
{
    while (at < text.size() && isSeparator(text[at]))
        ++at;
    const qsizetype start = at;
    while (at < text.size() && !isSeparator(text[at]))
        ++at;
    return text.sliced(start, at - start);
}

std::optional<double> toNumber(QStringView word)
{
    // Coordinates are short; a page of digits is not a number.
    if (word.isEmpty() || word.size() > 64)
        return std::nullopt;
    bool ok = false;
    const double value = word.toDouble(&ok);
    if (!ok || !qIsFinite(value) || qAbs(value) > 1e9)
        return std::nullopt;
    return value;
}

} // namespace

QList<double> parseNumbers(QStringView text, qsizetype atMost)
{
    QList<double> numbers;
    qsizetype at = 0;
    while (numbers.size() < atMost) {
        const auto number = toNumber(nextWord(text, at));
        if (!number)
            break;
        numbers.append(*number);
    }
    return numbers;
}

std::optional<QPointF> parsePosition(QStringView text)
{
    const QList<double> n = parseNumbers(text, 3);
    if (n.size() < 2)
        return std::nullopt;
    return QPointF(n[0], n[1]);
}

std::optional<QRectF> parseBox(QStringView text)
{
    const QList<double> n = parseNumbers(text, 5);
    if (n.size() < 4 || n[2] < 0 || n[3] < 0)
        return std::nullopt;
    return QRectF(n[0], n[1], n[2], n[3]);
}

std::optional<QTransform> parseMatrix(QStringView text)
{
    const QList<double> n = parseNumbers(text, 7);
    if (n.size() < 6)
        return std::nullopt;
    return QTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
}

QList<double> parseDeltas(QStringView text, qsizetype atMost)
{
    QList<double> deltas;
    qsizetype at = 0;
    while (deltas.size() < atMost) {
        QStringView word = nextWord(text, at);
        if (word.isEmpty())
            break;
        qsizetype repeat = 1;
        if (word[0] == u'g' || word[0] == u'G') {
            // "g 3 5" is the standard's form, "g3 5" is met as well.
            const auto count = toNumber(word.size() > 1 ? word.sliced(1) : nextWord(text, at));
            if (!count || *count < 0)
                break;
            repeat = static_cast<qsizetype>(*count);
            word = nextWord(text, at);
        }
        const auto value = toNumber(word);
        if (!value)
            break;
        repeat = std::min(repeat, atMost - deltas.size());
        deltas.insert(deltas.size(), repeat, *value);
    }
    return deltas;
}

QList<int> parseChannels(QStringView text)
{
    QList<int> channels;
    qsizetype at = 0;
    while (channels.size() < 16) {
        const QStringView word = nextWord(text, at);
        if (word.isEmpty())
            break;
        if (word[0] == u'#') {
            bool ok = false;
            const int value = word.size() <= 7 ? word.sliced(1).toInt(&ok, 16) : 0;
            if (!ok)
                break;
            if (word.size() == 7) // "#FF8000", as the web writes it
                channels += {value >> 16, value >> 8 & 0xff, value & 0xff};
            else
                channels.append(value);
            continue;
        }
        const auto value = toNumber(word);
        if (!value || qAbs(*value) > 65535)
            break;
        channels.append(qRound(*value));
    }
    return channels;
}

} // namespace lc::ofd
