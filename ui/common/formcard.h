#pragma once

#include "core/error.h"
#include "core/secure.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

class QComboBox;
class QVBoxLayout;

namespace lc::ui {

// A card with a title, a sentence, some lines to fill in and one button: login, first start and
// their like. What went wrong stands in the card, with what to do next.
class FormCard final : public QFrame
{
    Q_OBJECT
public:
    explicit FormCard(QWidget *parent = nullptr);

    // Beside others on a page, not alone in the middle of a window.
    void setCompact();
    void setTexts(const QString &title, const QString &sentence, const QString &button);
    QLineEdit *addLine(const QString &caption, const char *name, bool secret);
    QComboBox *addChoice(const QString &caption, const char *name);
    // A second way, as a quiet button.
    QPushButton *addLink(const QString &text);
    // Something that is to be read off, large.
    QLabel *addReading(const QString &accessibleName);

    void showError(const Error &error);
    void showProblem(const QString &sentence);
    void clearProblem();
    void setBusy(bool busy);
    // Overwrites what was typed into the secret lines; the others stay.
    void wipeSecrets();
    [[nodiscard]] QPushButton *button() const { return m_button; }
    void focusFirst();

Q_SIGNALS:
    void accepted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QVBoxLayout *m_lines;
    QFrame *m_problem;
    QLabel *m_problemText;
    QPushButton *m_button;
    QVBoxLayout *m_links;
    QString m_buttonText;
    QList<QLineEdit *> m_edits;
};

// The text of a line as a secret; the line itself is overwritten and empty afterwards.
[[nodiscard]] SecureText takeSecret(QLineEdit *edit);

} // namespace lc::ui
