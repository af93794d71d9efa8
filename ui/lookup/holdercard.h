#pragma once

#include "ui/common/widgets.h"

#include <QDateTime>
#include <QWidget>

namespace lc::ui {

// Who sits at the counter: name, masked number, why and when it was asked.
class HolderCard final : public QWidget
{
    Q_OBJECT
public:
    explicit HolderCard(QWidget *parent = nullptr);
    void show(const QString &name, const QString &masked, const QString &why, const QDateTime &at);
    void wipe();

private:
    ElidedLabel *m_name;
    ElidedLabel *m_code;
    ElidedLabel *m_why;
};

} // namespace lc::ui
