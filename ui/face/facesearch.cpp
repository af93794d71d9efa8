#include "ui/face/facesearch.h"

namespace lc::ui {

TextSpot spotOf(int page, const document::PageText &text, document::TextSpan span)
{
    return span.isEmpty() ? TextSpot() : TextSpot{page, text.boxes(span), text.text(span)};
}

Result<QList<TextSpot>> searchFace(const document::LicenseFace &face, const QString &words,
                                   qsizetype most, const CancellationToken &token)
{
    QList<TextSpot> spots;
    for (int page = 0; page < face.pageCount() && spots.size() < most; ++page) {
        LC_CHECK(token.check());
        // A page whose text cannot be read has nothing to be found on.
        const auto runs = face.text(page);
        if (!runs)
            continue;
        const document::PageText text(*runs);
        for (const document::TextSpan &span : text.find(words))
            spots.append(spotOf(page, text, span));
    }
    if (spots.size() > most)
        spots.resize(most);
    return spots;
}

} // namespace lc::ui
