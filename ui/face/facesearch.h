#pragma once

#include "document/licenseface.h"

#include <QPointF>

namespace lc::ui {

// A piece of a face's text: where it stands on its page (millimetres) and what it says.
struct TextSpot
{
    int page = -1;
    QList<QRectF> boxes;
    QString text;
    [[nodiscard]] bool isNull() const { return page < 0; }
};

// The text of one page in reading order, for searching and selecting. Pure; a copy may be used in
// any thread.
class PageText
{
public:
    PageText() = default;
    PageText(int page, const QList<document::FaceText> &runs);

    // Without regard to case, width of the letters and white space.
    [[nodiscard]] QList<TextSpot> find(const QString &words) const;
    // The whole run at a place: one value.
    [[nodiscard]] TextSpot valueAt(QPointF millimetres) const;
    // From the character nearest to one place to that nearest to another.
    [[nodiscard]] TextSpot between(QPointF from, QPointF to) const;
    [[nodiscard]] bool isEmpty() const { return m_characters.isEmpty(); }

private:
    struct Character
    {
        QString text;
        QRectF box;
        int run = 0;
    };
    [[nodiscard]] qsizetype nearest(QPointF place) const;
    [[nodiscard]] TextSpot spot(qsizetype first, qsizetype last) const;
    int m_page = 0;
    QList<Character> m_characters;
};

// What `words` match on all pages, at most `most` places. Cancelled.
[[nodiscard]] Result<QList<TextSpot>> searchFace(const document::LicenseFace &face,
                                                 const QString &words, qsizetype most,
                                                 const CancellationToken &token);

} // namespace lc::ui
