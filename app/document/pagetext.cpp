#include "document/pagetext.h"

#include "document/textrows.h"

#include <algorithm>
#include <cmath>

namespace lc::document {

namespace {

constexpr double SpaceGap = 0.3; // of the line's height

double distance(const QRectF &box, QPointF point)
{
    const double x = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double y = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(x, y);
}

// Text as it is compared, and where each of its characters comes from.
struct Folded
{
    QString text;
    QList<qsizetype> origins;
};

Folded fold(QStringView text)
{
    Folded folded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        const QString plain = QString(text[i]).normalized(QString::NormalizationForm_KC);
        const QString cased = plain.toCaseFolded();
        folded.text += cased;
        folded.origins.insert(folded.origins.size(), cased.size(), i);
    }
    return folded;
}

bool joins(QChar a, QChar b)
{
    const bool narrow = a.unicode() < 0x2e80 && b.unicode() < 0x2e80;
    return narrow ? a.isLetterOrNumber() && b.isLetterOrNumber() : !a.isSpace() && !b.isSpace();
}

} // namespace

PageText::PageText(const QList<FaceText> &runs)
{
    const QList<TextRow> rows = textRows(runs);
    for (const TextRow &row : rows) {
        if (!m_text.isEmpty())
            appendMark(u'\n');
        Line line;
        line.vertical = row.vertical;
        line.span.from = m_text.size();
        for (const FaceText &run : row.runs)
            appendRun(run, line);
        line.span.to = m_text.size();
        m_lines.append(line);
    }
}

void PageText::appendMark(QChar mark)
{
    m_text += mark;
    m_boxes.append(QRectF());
}

void PageText::appendRun(const FaceText &run, Line &line)
{
    const bool begun = m_text.size() > line.span.from;
    const double gap = run.box.left() - line.box.right();
    if (begun && gap > SpaceGap * line.box.height() && !m_text.back().isSpace() &&
        !run.text.front().isSpace())
        appendMark(u' ');
    const qsizetype from = m_text.size();
    for (qsizetype i = 0; i < run.text.size(); ++i) {
        // Line ends within a run are how its file was written, not how it is read.
        m_text += run.text[i] == u'\n' || run.text[i] == u'\r' ? QChar(u' ') : run.text[i];
        m_boxes.append(run.characters[i]);
    }
    m_runs.append({from, m_text.size()});
    line.box |= run.box;
}

QString PageText::text(TextSpan span) const
{
    const qsizetype from = std::clamp<qsizetype>(span.from, 0, m_text.size());
    return m_text.mid(from, std::clamp<qsizetype>(span.to, from, m_text.size()) - from);
}

QList<QRectF> PageText::boxes(TextSpan span) const
{
    QList<QRectF> boxes;
    for (const Line &line : m_lines) {
        QRectF box;
        const qsizetype to = std::min(span.to, line.span.to);
        for (qsizetype i = std::max(span.from, line.span.from); i < to; ++i)
            box |= m_boxes[i];
        if (!box.isEmpty())
            boxes.append(box);
    }
    return boxes;
}

const PageText::Line *PageText::lineNear(QPointF point) const
{
    const Line *nearest = nullptr;
    double least = 0;
    for (const Line &line : m_lines) {
        const double away = distance(line.box, point);
        if (!nearest || away < least) {
            nearest = &line;
            least = away;
        }
    }
    return nearest;
}

qsizetype PageText::positionAt(QPointF point) const
{
    const Line *line = lineNear(point);
    if (!line)
        return 0;
    qsizetype position = line->span.from;
    for (qsizetype i = line->span.from; i < line->span.to; ++i) {
        const QPointF middle = m_boxes[i].center();
        const bool behind = line->vertical ? point.y() > middle.y() : point.x() > middle.x();
        if (!m_boxes[i].isNull() && behind)
            position = i + 1;
    }
    if (position < line->span.to && position > 0 && m_text[position].isLowSurrogate())
        ++position;
    return position;
}

TextSpan PageText::between(QPointF a, QPointF b) const
{
    const qsizetype one = positionAt(a);
    const qsizetype two = positionAt(b);
    return {std::min(one, two), std::max(one, two)};
}

TextSpan PageText::wordAt(QPointF point) const
{
    const Line *line = lineNear(point);
    if (!line)
        return {};
    qsizetype hit = line->span.from;
    while (hit < line->span.to && !m_boxes[hit].contains(point))
        ++hit;
    if (hit == line->span.to || m_text[hit].isSpace())
        return {};
    TextSpan word{hit, hit + 1};
    while (word.from > line->span.from && joins(m_text[word.from - 1], m_text[word.from]))
        --word.from;
    while (word.to < line->span.to && joins(m_text[word.to - 1], m_text[word.to]))
        ++word.to;
    return word;
}

TextSpan PageText::valueAt(QPointF point, double reach) const
{
    TextSpan nearest;
    double least = reach;
    for (const TextSpan &run : m_runs) {
        for (qsizetype i = run.from; i < run.to; ++i) {
            const QRectF &box = m_boxes[i];
            const double x = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
            const double y = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
            const double away = x + 4 * y;
            if (!box.isNull() && (away < least || (nearest.isEmpty() && away <= least))) {
                nearest = run;
                least = away;
            }
        }
    }
    return nearest;
}

QList<TextSpan> PageText::find(QStringView words) const
{
    QList<TextSpan> found;
    const QString wanted = fold(words).text;
    if (wanted.isEmpty())
        return found;
    const Folded page = fold(m_text);
    qsizetype at = page.text.indexOf(wanted);
    while (at >= 0) {
        const qsizetype end = at + wanted.size();
        found.append({page.origins[at], page.origins[end - 1] + 1});
        at = page.text.indexOf(wanted, end);
    }
    return found;
}

} // namespace lc::document
