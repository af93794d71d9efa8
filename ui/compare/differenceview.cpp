#include "ui/compare/differenceview.h"

#include "core/secure.h"
#include "domain/personname.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace lc::ui {

namespace {

using domain::Difference;

constexpr double lineHeight = 22;
constexpr double captionWidth = 62;

QString explanationOf(Difference kind)
{
    static constexpr struct
    {
        Difference kind;
        const char *text;
    } table[] = {
        {Difference::OtherCode,
         QT_TRANSLATE_NOOP("Compare", "the same character under another code")},
        {Difference::Variant, QT_TRANSLATE_NOOP("Compare", "another form of the character")},
        {Difference::LookAlike, QT_TRANSLATE_NOOP("Compare", "a character that looks alike")},
        {Difference::PrivateUse,
         QT_TRANSLATE_NOOP("Compare", "a private code; which character it means cannot be known")},
        {Difference::Other, QT_TRANSLATE_NOOP("Compare", "another character")},
        {Difference::OnlyHere, QT_TRANSLATE_NOOP("Compare", "only in the license")},
        {Difference::OnlyThere, QT_TRANSLATE_NOOP("Compare", "only on the paper")},
    };
    for (const auto &row : table) {
        if (row.kind == kind)
            return QCoreApplication::translate("Compare", row.text);
    }
    return {};
}

QString named(const QString &text)
{
    return text % u' ' % domain::codePointsOf(text);
}

} // namespace

QString sentenceOf(const domain::ComparedPiece &piece, bool hideRecord)
{
    if (piece.kind == Difference::Same)
        return {};
    QStringList sides;
    if (!piece.here.isEmpty() && !hideRecord)
        sides.append(named(piece.here));
    if (!piece.there.isEmpty())
        sides.append(named(piece.there));
    const QString explanation = explanationOf(piece.kind);
    if (sides.isEmpty())
        return explanation;
    return QCoreApplication::translate("Compare", "%1: %2", "characters, what differs")
        .arg(sides.join(QStringLiteral(" · ")), explanation);
}

DifferenceView::DifferenceView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void DifferenceView::show(const QList<domain::ComparedPiece> &pieces, bool hideRecord)
{
    m_pieces = pieces;
    m_hideRecord = hideRecord;
    m_sentences.clear();
    for (const domain::ComparedPiece &piece : pieces) {
        const QString sentence = sentenceOf(piece, hideRecord);
        if (!sentence.isEmpty() && !m_sentences.contains(sentence) && m_sentences.size() < 4)
            m_sentences.append(sentence);
    }
    setAccessibleName(m_sentences.join(QStringLiteral("; ")));
    setVisible(!m_sentences.isEmpty());
    updateGeometry();
    update();
}

void DifferenceView::wipe()
{
    for (domain::ComparedPiece &piece : m_pieces) {
        lc::wipe(piece.here);
        lc::wipe(piece.there);
    }
    m_pieces.clear();
    m_sentences.clear();
    setAccessibleName({});
    hide();
}

QSize DifferenceView::sizeHint() const
{
    return {scaled(200), scaled(lineHeight) * int(2 + m_sentences.size()) + scaled(6)};
}

int DifferenceView::paintLine(QPainter &painter, int y, bool record) const
{
    const Theme &theme = Theme::of(palette());
    const int height = scaled(lineHeight);
    painter.setFont(fontOf(TextSize::Small));
    painter.setPen(theme.color(Tone::SecondInk));
    painter.drawText(QRect(0, y, scaled(captionWidth), height), Qt::AlignVCenter,
                     record ? QCoreApplication::translate("Compare", "License")
                            : QCoreApplication::translate("Compare", "Paper"));
    const QFont font = fontOf(TextSize::Large);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int x = scaled(captionWidth);
    for (const domain::ComparedPiece &piece : m_pieces) {
        QString text = record ? piece.here : piece.there;
        if (record && m_hideRecord)
            text = QString(domain::graphemeCount(text), u'•');
        if (text.isEmpty())
            text = QStringLiteral("␣");
        const int width = metrics.horizontalAdvance(text) + scaled(2);
        const QRect box(x, y, width, height);
        const bool same = piece.kind == Difference::Same;
        if (!same) {
            painter.fillRect(box.adjusted(0, 1, 0, -1), theme.color(Tone::FailedTint));
            painter.fillRect(QRect(x, y + height - scaled(2), width, scaled(2)),
                             theme.color(Tone::Failed));
        }
        painter.setPen(theme.color(same ? Tone::Ink : Tone::Failed));
        painter.drawText(box, Qt::AlignCenter, text);
        x += width;
    }
    return y + height;
}

void DifferenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int y = paintLine(painter, paintLine(painter, 0, true), false);
    painter.setFont(fontOf(TextSize::Small));
    painter.setPen(Theme::of(palette()).color(Tone::Failed));
    for (const QString &sentence : m_sentences) {
        const QRect box(scaled(captionWidth), y, width() - scaled(captionWidth),
                        scaled(lineHeight));
        painter.drawText(box, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(sentence, Qt::ElideRight, box.width()));
        y += scaled(lineHeight);
    }
}

} // namespace lc::ui
