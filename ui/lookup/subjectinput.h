#pragma once

#include "domain/subjectcode.h"

#include <QLabel>
#include <QLineEdit>

namespace lc::ui {

// The one input line. At every keystroke it says in a chip what it takes the text for. After a
// look-up it shows the masked form; typing then begins anew.
class SubjectInput final : public QLineEdit
{
    Q_OBJECT
    Q_PROPERTY(bool masked READ isMasked)
public:
    explicit SubjectInput(QWidget *parent = nullptr);

    [[nodiscard]] const domain::RecognisedInput &recognised() const { return m_recognised; }
    void showMasked(const QString &masked);
    [[nodiscard]] bool isMasked() const { return m_masked; }
    // Overwrites what stood here, in every copy that is ours.
    void wipe();
    // The chip says that a type is to be chosen, or which one was.
    void setChosenType(const QString &typeName);
    [[nodiscard]] QString chipText() const { return m_chip->text(); }
    [[nodiscard]] QSize sizeHint() const override;
    // No input method here: one that is on eats the keys of a scanner gun. Numbers need none, and
    // what does can be pasted.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void recognisedChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void leaveMask();
    void judge();
    void setChip(const QString &text, const char *state);
    void placeChip();

    QLabel *m_chip;
    domain::RecognisedInput m_recognised;
    QString m_typeName;
    bool m_masked = false;
    bool m_quiet = false; // what is written is ours, not the clerk's
};

} // namespace lc::ui
