#pragma once

#include "document/licenseface.h"

namespace lc::document {

// A stretch of PageText::text(): from the first character to the one behind the last.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype to = 0;
    [[nodiscard]] bool isEmpty() const { return from >= to; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

// The text of one page in reading order, for search, selection and copying. Built from
// LicenseFace::text(); lines from top to bottom with '\n' between, a space where the page leaves a
// gap; text that is drawn twice at one place (heavy type) counts once. Boxes are page millimetres.
// Value type; pure; any thread.
class PageText
{
public:
    PageText() = default;
    explicit PageText(const QList<FaceText> &runs);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString text(TextSpan span) const;
    // One box for each line that the span touches.
    [[nodiscard]] QList<QRectF> boxes(TextSpan span) const;
    // Where a caret would stand: the gap between two characters that is nearest to `point`.
    [[nodiscard]] qsizetype positionAt(QPointF point) const;
    // What a drag from one point to the other selects, in either direction.
    [[nodiscard]] TextSpan between(QPointF a, QPointF b) const;
    // The word under `point`: letters and digits together, otherwise a stretch of characters
    // without white space; empty where the page has no text.
    [[nodiscard]] TextSpan wordAt(QPointF point) const;
    // The run under `point` or within `reach` millimetres of it, nearer on its own line than on
    // others: on a license that is one value. Empty where there is none.
    [[nodiscard]] TextSpan valueAt(QPointF point, double reach = 1.5) const;
    // Every place of `words`, whatever white space, width (Ａ and A) or case stands there, across
    // runs and line ends, without overlaps.
    [[nodiscard]] QList<TextSpan> find(QStringView words) const;

private:
    struct Line
    {
        TextSpan span;
        QRectF box;
        bool vertical = false;
    };
    void appendRun(const FaceText &run, Line &line);
    void appendMark(QChar mark);
    [[nodiscard]] const Line *lineNear(QPointF point) const;

    QString m_text;
    QList<QRectF> m_boxes; // one for each QChar of m_text; null for marks of our own
    QList<Line> m_lines;
    QList<TextSpan> m_runs;
};

} // namespace lc::document
