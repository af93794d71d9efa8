#pragma once

#include "desk/desk.h"
#include "ui/common/widgets.h"

#include <QListView>
#include <QTimer>

namespace lc::ui {

class DetailModel;
class VerdictCard;

// The right of the desk: the verdict, its findings, metadata and face data.
class VerdictPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);
    void show(const desk::OpenedLicense &license);
    void clear();
    // The masked field that the clerk is at; empty: none.
    [[nodiscard]] QString maskedFieldInFocus() const;
    // Shows it whole for a while.
    void reveal(const QString &field);
    void mask();
    [[nodiscard]] bool isRevealed() const { return m_hide.isActive(); }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void revealRequested(const QString &field); // Enter or a double click on a masked value

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    VerdictCard *m_card;
    DetailModel *m_model;
    QListView *m_list;
    QTimer m_hide;
};

} // namespace lc::ui
