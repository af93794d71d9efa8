#pragma once

#include "support/diagnosis.h"

#include <QListWidget>

namespace lc::ui {

// The stages of a diagnosis, each with its shape, what was found and what to do. A list, so that
// arrow keys and screen readers walk it.
class StageList final : public QListWidget
{
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);
    // All stages as not tried yet.
    void begin(const QList<support::Stage> &stages);
    void show(const support::StageReport &report);
    void show(const QList<support::StageReport> &reports);
};

} // namespace lc::ui
