#include "ui/common/glyphs.h"

#include "domain/personname.h"
#include "ui/common/look.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace lc::ui {

namespace {

// Every font of the chain has these; only what lies outside is looked up.
bool isCommon(char32_t c)
{
    return c < 0x2E80 || (c >= 0x3000 && c <= 0x33FF) || (c >= 0x4E00 && c <= 0x9FA5) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xFF00 && c <= 0xFFEF);
}

bool isDrawn(char32_t c)
{
    const auto category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Format &&
           !domain::isVariationSelector(c) && !QChar::isSpace(c);
}

bool isMissing(char32_t c, const QFontMetrics &metrics)
{
    if (isCommon(c) || !isDrawn(c))
        return false;
    return domain::isPrivateUse(c) || QChar::isSurrogate(c) || !metrics.inFontUcs4(c);
}

// A code point in its frame: "2EBF0" in two lines within a square of the font's height.
struct Frame
{
    explicit Frame(const QFont &font)
        : height(QFontMetrics(font).height())
        , digits(codeFont(TextSize::Small))
    {
        digits.setPixelSize(std::max(6, height * 2 / 5));
        width = QFontMetrics(digits).horizontalAdvance(QStringLiteral("000")) + 4;
    }
    void paint(QPainter *painter, const QPoint &at, char32_t c) const
    {
        const QRect box(at.x() + 1, at.y() + 1, width - 2, height - 2);
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setFont(digits);
        painter->drawRect(box);
        const QString code = QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
        const qsizetype half = (code.size() + 1) / 2;
        painter->drawText(box.adjusted(0, 0, 0, -box.height() / 2), Qt::AlignCenter,
                          code.left(half));
        painter->drawText(box.adjusted(0, box.height() / 2, 0, 0), Qt::AlignCenter, code.mid(half));
        painter->restore();
    }
    int height;
    int width = 0;
    QFont digits;
};

// The missing ones of a grapheme stand in frames, else it is drawn as a whole.
QList<char32_t> framesOf(const QString &grapheme, const QFontMetrics &metrics)
{
    QList<char32_t> frames;
    for (const char32_t c : grapheme.toUcs4()) {
        if (isMissing(c, metrics))
            frames.append(c);
    }
    return frames;
}

} // namespace

QList<char32_t> missingGlyphs(QStringView text, const QFont &font)
{
    const auto points = text.toUcs4();
    if (std::ranges::all_of(points, [](uint c) { return isCommon(c); }))
        return {};
    const QFontMetrics metrics(font);
    QList<char32_t> missing;
    for (const char32_t c : points) {
        if (isMissing(c, metrics) && !missing.contains(c))
            missing.append(c);
    }
    return missing;
}

QList<char32_t> missingGlyphs(QStringView text)
{
    return missingGlyphs(text, fontOf(TextSize::Normal));
}

int paintWithFrames(QPainter *painter, const QRect &box, const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const Frame frame(font);
    if (painter)
        painter->setFont(font);
    QPoint at = box.topLeft();
    for (const QString &grapheme : domain::graphemes(text)) {
        const auto frames = framesOf(grapheme, metrics);
        const int width = frames.isEmpty() ? metrics.horizontalAdvance(grapheme)
                                           : int(frames.size()) * frame.width;
        if (at.x() + width > box.right() + 1 && at.x() > box.left())
            at = QPoint(box.left(), at.y() + metrics.height());
        if (painter && frames.isEmpty())
            painter->drawText(QPoint(at.x(), at.y() + metrics.ascent()), grapheme);
        for (qsizetype i = 0; painter && i < frames.size(); ++i)
            frame.paint(painter, at + QPoint(int(i) * frame.width, 0), frames[i]);
        at.rx() += width;
    }
    return at.y() - box.top() + metrics.height();
}

int widthWithFrames(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const Frame frame(font);
    int width = 0;
    for (const QString &grapheme : domain::graphemes(text)) {
        const auto frames = framesOf(grapheme, metrics);
        width += frames.isEmpty() ? metrics.horizontalAdvance(grapheme)
                                  : int(frames.size()) * frame.width;
    }
    return width;
}

} // namespace lc::ui
