#pragma once

#include <QLineEdit>

namespace lc::ui {

// Where the clerk types what stands on the paper. Space in the empty line says "the same as the
// license", Alt+. sets the dot of names, "U+5CEF" becomes its character. Up, Down and Enter leave.
class PaperInput final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PaperInput(QWidget *parent = nullptr);
    void insertDot();

Q_SIGNALS:
    void sameRequested();
    void leftBy(int rows); // -1 up, 1 down

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void expand();
};

} // namespace lc::ui
