#pragma once

#include "ui/common/keytable.h"

#include <QWidget>

#include <functional>

class QGridLayout;

namespace lc::ui {

// What the keys do here, from the one table of shortcuts. Esc or F1 leaves.
class KeyHelp final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget *parent = nullptr);
    // Only those that somebody obeys.
    void showCommands(const std::function<bool(Command)> &isOffered);

Q_SIGNALS:
    void turnedAway();

private:
    void addRow(QGridLayout *grid, int row, int column, const QString &key, const QString &name,
                const QString &sentence);
    QWidget *m_keys; // holds the table
};

} // namespace lc::ui
