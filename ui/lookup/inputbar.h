#pragma once

#include "ui/common/fieldbox.h"
#include "ui/lookup/request.h"
#include "ui/lookup/subjectinput.h"

#include <QPushButton>
#include <QWidget>

namespace lc::ui {

class FieldBox;

// The row at the top: who, why and for what, and the one primary button. It lets a request out
// only when it is complete; a request that lacks its matter or the kind of its document waits
// with that field in focus and goes on by itself when it is chosen.
class InputBar final : public QWidget
{
    Q_OBJECT
public:
    explicit InputBar(QWidget *parent = nullptr);

    void setMatters(const QList<domain::Matter> &matters);
    void preset(domain::Reason reason, const QString &matterCode);
    // Types `code` for the clerk, e.g. one of the suggestions, and asks.
    void enter(const QString &code, std::optional<domain::HolderCodeType> type);
    // Shows for what a citizen who comes back was looked up.
    void showPurpose(domain::Reason reason, const domain::Matter &matter);
    // Asks for the license whose code was shown: with reason 02, for this once.
    void present(const QString &code);
    // The same, but waits for Enter.
    void hold(const QString &code);
    // A plain sentence below the line, until something else is typed.
    void showSentence(const QString &sentence);
    // The same for what is no problem; an empty one takes nothing away.
    void showRemark(const QString &remark);
    // The number leaves the line; only its masked form stays.
    void showMasked(const QString &masked);
    // Next, please: the number goes, reason and matter stay for the window.
    void reset();
    // So many rows stand below the line; a lone digit and Enter pick one of them.
    void setRows(int rows) { m_rows = rows; }
    void focusInput();
    void focusReason();
    void submit();

    [[nodiscard]] SubjectInput *input() const { return m_input; }
    [[nodiscard]] domain::Reason reason() const;
    [[nodiscard]] domain::Matter matter() const;

Q_SIGNALS:
    void requested(const lc::ui::Request &request);
    void copyTraced(const QString &code); // the trace code of a printed copy
    void askedAgain();                    // Enter on the masked form
    void rowPicked(int row);              // from 0

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildType();
    void buildReason();
    void buildMatter();
    void recognised();
    void matterChosen();
    void typeChosen();
    void showProblem(const Error &error);
    void showBelow(const QString &sentence, const char *kind);
    void hideProblem();
    void setReason(domain::Reason reason);
    void returnToUsualReason();
    [[nodiscard]] std::optional<domain::HolderCodeType> chosenType() const;
    [[nodiscard]] Result<Request> complete();
    void waitFor(FieldBox *field, const Error &error);

    SubjectInput *m_input;
    FieldBox *m_type = nullptr;
    FieldBox *m_reason = nullptr;
    FieldBox *m_matter = nullptr;
    QPushButton *m_button;
    QFrame *m_problem;
    QLabel *m_problemText;
    QList<domain::Matter> m_matters;
    std::optional<domain::Reason> m_usualReason; // while one was set for this once
    bool m_waiting = false;
    int m_rows = 0;
};

} // namespace lc::ui
