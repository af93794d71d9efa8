#pragma once

#include "document/pagetext.h"

namespace lc::ui {

// A piece of a face's text: where it stands on its page (millimetres) and what it says.
struct TextSpot
{
    int page = -1;
    QList<QRectF> boxes;
    QString text;
    [[nodiscard]] bool isNull() const { return page < 0; }
};

// A stretch of a page's text; null when it is empty.
[[nodiscard]] TextSpot spotOf(int page, const document::PageText &text, document::TextSpan span);

// What `words` match on all pages, at most `most` places. Cancelled.
[[nodiscard]] Result<QList<TextSpot>> searchFace(const document::LicenseFace &face,
                                                 const QString &words, qsizetype most,
                                                 const CancellationToken &token);

} // namespace lc::ui
