#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace lc::ui {

// The window on the citizen's screen: one thing at a time in large type. It is told what to show
// and knows nothing else, so it can never be a mirror of the desk; while the counter is locked it
// is blank. "1" agrees, "0" refuses, and so do the two buttons.
class CitizenWindow final : public QWidget
{
    Q_OBJECT
public:
    enum class Page { Blank, Greeting, Question, Refused, Working, Result, Thanks };

    explicit CitizenWindow(const QString &unit, const QString &counter, QWidget *parent = nullptr);
    // On a screen that is not the desk's and filling it, where there is one; else a window of its
    // own.
    void open(const QWidget *desk);

    // What will be asked and why; everything already masked.
    struct Question
    {
        QString holder; // masked name or number
        QString what;   // which licenses
        QString matter;
        QString reason;
    };
    void showGreeting();
    void ask(const Question &question);
    void showRefused();
    void showWorking();
    // The holder's own fields, masked: label and value.
    void showResult(const QString &title, const QList<std::pair<QString, QString>> &fields);
    void showThanks();
    void setLocked(bool locked);

    [[nodiscard]] Page page() const { return m_locked ? Page::Blank : m_page; }
    // Everything that stands in it, for tests.
    [[nodiscard]] QString shownText() const;

Q_SIGNALS:
    void agreed();
    void refused();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void begin(Page page, const QString &title, const QString &sentence);
    void addField(const QString &label, const QString &value);
    void wipeFields();
    void answer(bool agree);

    QWidget *m_content;
    QLabel *m_place;
    QLabel *m_title;
    QLabel *m_sentence;
    QWidget *m_fields;
    QVBoxLayout *m_fieldLayout;
    QPushButton *m_agree;
    QPushButton *m_refuse;
    QTimer m_timer;
    Page m_page = Page::Greeting;
    bool m_locked = false;
};

} // namespace lc::ui
