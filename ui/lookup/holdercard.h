#pragma once

#include "ui/common/widgets.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

namespace lc::ui {

// Who sits at the counter: name, masked number, why and when it was asked. The number can be
// shown whole for a while; that ends by itself.
class HolderCard final : public QWidget
{
    Q_OBJECT
public:
    explicit HolderCard(QWidget *parent = nullptr);
    void show(const QString &name, const QString &masked, const QString &why, const QDateTime &at);
    // What can be revealed; empty: nothing.
    void setRevealable(bool revealable) { m_show->setVisible(revealable); }
    void reveal(const QString &clear);
    void mask();
    [[nodiscard]] bool isRevealed() const { return m_hide.isActive(); }
    void wipe();

Q_SIGNALS:
    void revealRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retext();
    ElidedLabel *m_name;
    ElidedLabel *m_code;
    ElidedLabel *m_why;
    QLabel *m_rare;
    QPushButton *m_show;
    QString m_masked;
    QTimer m_hide;
};

} // namespace lc::ui
