#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace lc::ui {

// Bars with their labels; painted here. The table beside it holds the same numbers for those who
// do not see it, and the description sums them up.
class UseChart final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label;
        qint64 value = 0;
        bool marked = false; // outside office hours
    };
    explicit UseChart(QWidget *parent = nullptr);

    void show(const QString &title, const QList<Bar> &bars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    void paintGrid(QPainter &painter, const QRectF &area, qint64 top) const;
    void paintBars(QPainter &painter, const QRectF &area, qint64 top) const;
    QString m_title;
    QList<Bar> m_bars;
};

// The round number at which the axis of a chart ends.
[[nodiscard]] qint64 axisTop(qint64 largest);

} // namespace lc::ui
