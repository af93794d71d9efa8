#pragma once

#include "desk/desk.h"
#include "ui/compare/comparerow.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace lc::ui {

// The citizen's paper against the electronic license, field by field: what is typed or ticked is
// compared here and by the platform, and the result says which fields were compared and by whom.
class ComparePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePanel(QWidget *parent = nullptr);

    void show(const desk::OpenedLicense &license);
    // Shows the same license as before: what was typed stays.
    [[nodiscard]] bool isFilled() const { return m_list; }
    void focusFirst();
    void compare();
    void showBusy();
    void showAnswer(const desk::CompareAnswer &answer, const QString &operatorNumber,
                    const QDateTime &at);
    void showError(const Error &error);
    void clear();
    // All of them; those that are still to come are made now.
    [[nodiscard]] const QList<CompareRow *> &rows();

Q_SIGNALS:
    void compareRequested(const QMap<QString, lc::SecureText> &fields);
    void turnedAway();

private:
    void addRow();
    void addRows(qsizetype upTo);
    void moveFocus(int from, int rows);
    void refreshCount();
    void nameButtons();
    [[nodiscard]] QMap<QString, SecureText> filled() const;
    [[nodiscard]] qsizetype fieldCount() const { return m_rows.size() + m_waiting.size(); }
    void showSummary(const QString &text, const char *tone);

    Card *m_card;
    QScrollArea *m_scroll;
    QWidget *m_list = nullptr;
    QLabel *m_summary;
    QPushButton *m_compare;
    QPushButton *m_back;
    QPushButton *m_dot;
    QList<CompareRow *> m_rows;
    QList<desk::ComparableField> m_waiting; // without a row so far
    SecureText m_holderCode;
    QTimer m_building;
    QPointer<PaperInput> m_lastInput;
};

} // namespace lc::ui
