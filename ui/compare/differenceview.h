#pragma once

#include "domain/textcompare.h"

#include <QWidget>

namespace lc::ui {

// Two values below each other, the license's and the paper's, with every character that differs
// marked; below them what the difference is, in words and code points. A personal value of the
// license stays hidden: only the places are shown.
class DifferenceView final : public QWidget
{
    Q_OBJECT
public:
    explicit DifferenceView(QWidget *parent = nullptr);
    void show(const QList<domain::ComparedPiece> &pieces, bool hideRecord);
    void wipe();
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintLine(QPainter &painter, int y, bool record) const;
    QList<domain::ComparedPiece> m_pieces;
    QStringList m_sentences;
    bool m_hideRecord = false;
};

// "峰 U+5CF0 · 峯 U+5CEF: another form of the same character"; empty when the piece is the same.
[[nodiscard]] QString sentenceOf(const domain::ComparedPiece &piece, bool hideRecord);

} // namespace lc::ui
