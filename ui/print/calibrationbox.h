#pragma once

#include <QPointF>
#include <QSizeF>
#include <QWidget>

#include <array>

class QDoubleSpinBox;
class QLabel;

namespace lc::ui {

// Four lengths that a clerk measured on the calibration sheet of a printer.
class CalibrationBox final : public QWidget
{
    Q_OBJECT
public:
    explicit CalibrationBox(QWidget *parent = nullptr);
    // `printer`: what the system calls it; `title`: what people do.
    void show(const QString &printer, const QString &title);
    [[nodiscard]] const QString &printer() const { return m_printer; }

Q_SIGNALS:
    void sheetRequested(const QString &printer, const QString &title);
    void measured(const QString &printer, QSizeF rule, QPointF cross);
    void turnedAway();

private:
    QString m_printer;
    QLabel *m_name;
    std::array<QDoubleSpinBox *, 4> m_lengths; // rule across, rule along, cross left, cross top
};

} // namespace lc::ui
