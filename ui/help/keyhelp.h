#pragma once

#include "ui/common/keytable.h"

#include <QWidget>

class QGridLayout;

namespace lc::ui {

// What the keys do here, from the one table of shortcuts. Esc or F1 leaves.
class KeyHelp final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget *parent = nullptr);

Q_SIGNALS:
    void turnedAway();

private:
    void addRow(QGridLayout *grid, int row, int column, const QString &key, const QString &name,
                const QString &sentence);
};

} // namespace lc::ui
