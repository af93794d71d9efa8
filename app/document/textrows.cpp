#include "document/textrows.h"

#include <algorithm>
#include <cmath>

namespace lc::document {

namespace {

bool isVertical(const FaceText &run)
{
    return run.characters.size() > 1 && run.box.height() > run.box.width() * 1.5 &&
           run.characters.last().center().y() > run.characters.first().center().y();
}

bool sharesLine(const TextRow &row, const QRectF &box)
{
    const double shared = std::min(row.bottom, box.bottom()) - std::max(row.top, box.top());
    return !row.vertical && shared > 0.5 * std::min(row.bottom - row.top, box.height());
}

// Drawn again a hair's breadth away, to look bold.
bool repeats(const QList<FaceText> &runs, const FaceText &run)
{
    const double near = 0.2 * run.box.height();
    return std::any_of(runs.cbegin(), runs.cend(), [&](const FaceText &known) {
        const QPointF away = known.box.center() - run.box.center();
        return known.text == run.text && std::abs(away.x()) <= near && std::abs(away.y()) <= near;
    });
}

void addToRow(QList<TextRow> &rows, const FaceText &run)
{
    const QRectF &box = run.box;
    const bool vertical = isVertical(run);
    for (qsizetype i = rows.size() - 1; i >= 0 && !vertical; --i) {
        TextRow &row = rows[i];
        if (sharesLine(row, box)) {
            if (!repeats(row.runs, run))
                row.runs.append(run);
            return;
        }
        if (row.bottom < box.top() - 50)
            break; // rows are in order of their tops: nothing nearer comes
    }
    rows.append({{run}, box.top(), box.bottom(), vertical});
}

} // namespace

QList<TextRow> textRows(QList<FaceText> runs)
{
    const auto higher = [](const auto &a, const auto &b) { return a.box.top() < b.box.top(); };
    std::stable_sort(runs.begin(), runs.end(), higher);
    QList<TextRow> rows;
    for (const FaceText &run : std::as_const(runs)) {
        if (!run.text.isEmpty() && run.characters.size() == run.text.size())
            addToRow(rows, run);
    }
    const auto leftmost = [](const FaceText &a, const FaceText &b) {
        return a.box.left() < b.box.left();
    };
    for (TextRow &row : rows)
        std::stable_sort(row.runs.begin(), row.runs.end(), leftmost);
    return rows;
}

} // namespace lc::document
