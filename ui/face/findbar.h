#pragma once

#include "ui/common/widgets.h"

#include <QLineEdit>

namespace lc::ui {

// The line in which words on the face are looked for: what is typed is searched at once, Enter
// goes to the next place, Shift+Enter to the one before.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);
    void open();
    // `current` from 0; a count below 0: still searching.
    void showCount(int current, int count);
    void clear();
    [[nodiscard]] QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void wanted(const QString &words);
    void moved(int places);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_input;
    QLabel *m_count;
    QPushButton *m_close;
};

} // namespace lc::ui
