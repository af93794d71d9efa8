#pragma once

#include <QComboBox>
#include <QFrame>

class QLabel;

namespace lc::ui {

// A framed choice with its caption inside: "Reason F3 / 01 Shared use".
class FieldBox final : public QFrame
{
    Q_OBJECT
public:
    FieldBox(const QString &caption, QComboBox *combo, QWidget *parent = nullptr);
    [[nodiscard]] QComboBox *combo() const { return m_combo; }
    void setProblem(bool problem);
    void setCaption(const QString &caption);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QComboBox *m_combo;
    QLabel *m_label;
};

} // namespace lc::ui
