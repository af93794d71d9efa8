#include "ui/face/facesearch.h"

#include <algorithm>
#include <limits>

namespace lc::ui {

namespace {

QString folded(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

// A run without a box for each character is divided evenly along its longer side.
QRectF shareOf(const QRectF &box, qsizetype index, qsizetype count)
{
    if (box.width() >= box.height()) {
        const double each = box.width() / double(count);
        return {box.left() + each * double(index), box.top(), each, box.height()};
    }
    const double each = box.height() / double(count);
    return {box.left(), box.top() + each * double(index), box.width(), each};
}

double distance(const QRectF &box, QPointF place)
{
    const double x = std::max({box.left() - place.x(), 0.0, place.x() - box.right()});
    const double y = std::max({box.top() - place.y(), 0.0, place.y() - box.bottom()});
    // Another line is farther than another place on the same one.
    return x + 4 * y;
}

} // namespace

PageText::PageText(int page, const QList<document::FaceText> &runs)
    : m_page(page)
{
    for (int number = 0; number < runs.size(); ++number) {
        const document::FaceText &run = runs[number];
        const auto points = run.text.toUcs4();
        const bool boxed = run.characters.size() == points.size();
        for (qsizetype i = 0; i < points.size(); ++i) {
            const QRectF box = boxed ? run.characters[i] : shareOf(run.box, i, points.size());
            const char32_t point = points[i];
            m_characters.append({QString::fromUcs4(&point, 1), box, number});
        }
    }
}

QList<TextSpot> PageText::find(const QString &words) const
{
    const QString wanted = folded(words);
    if (wanted.isEmpty())
        return {};
    QString all;
    QList<qsizetype> origins; // of each UTF-16 unit of `all`
    for (qsizetype i = 0; i < m_characters.size(); ++i) {
        const QString one = folded(m_characters[i].text);
        all += one;
        origins.insert(origins.size(), one.size(), i);
    }
    QList<TextSpot> spots;
    for (qsizetype at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.size()))
        spots.append(spot(origins[at], origins[at + wanted.size() - 1]));
    return spots;
}

TextSpot PageText::spot(qsizetype first, qsizetype last) const
{
    TextSpot result;
    result.page = m_page;
    for (qsizetype i = first; i <= last; ++i) {
        const Character &character = m_characters[i];
        result.text += character.text;
        const bool follows = i > first && m_characters[i - 1].run == character.run;
        if (follows)
            result.boxes.last() |= character.box;
        else
            result.boxes.append(character.box);
    }
    return result;
}

qsizetype PageText::nearest(QPointF place) const
{
    qsizetype best = -1;
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < m_characters.size(); ++i) {
        const double away = distance(m_characters[i].box, place);
        if (away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

TextSpot PageText::valueAt(QPointF millimetres) const
{
    constexpr double tolerance = 1.5; // millimetres
    const qsizetype at = nearest(millimetres);
    if (at < 0 || distance(m_characters[at].box, millimetres) > tolerance)
        return {};
    const int run = m_characters[at].run;
    qsizetype first = at;
    qsizetype last = at;
    while (first > 0 && m_characters[first - 1].run == run)
        --first;
    while (last + 1 < m_characters.size() && m_characters[last + 1].run == run)
        ++last;
    return spot(first, last);
}

TextSpot PageText::between(QPointF from, QPointF to) const
{
    const qsizetype a = nearest(from);
    const qsizetype b = nearest(to);
    return a < 0 || b < 0 ? TextSpot() : spot(std::min(a, b), std::max(a, b));
}

Result<QList<TextSpot>> searchFace(const document::LicenseFace &face, const QString &words,
                                   qsizetype most, const CancellationToken &token)
{
    QList<TextSpot> spots;
    for (int page = 0; page < face.pageCount() && spots.size() < most; ++page) {
        LC_CHECK(token.check());
        // A page whose text cannot be read has nothing to be found on.
        if (const auto runs = face.text(page))
            spots += PageText(page, *runs).find(words);
    }
    if (spots.size() > most)
        spots.resize(most);
    return spots;
}

} // namespace lc::ui
