#pragma once

#include "support/centralsettings.h"
#include "support/settingstable.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lc::ui {

// One setting: its name, its value to change, where the value comes from, and what is wrong with
// it. A locked one shows its value and who locked it, and cannot be changed.
class SettingField final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingField(const support::SettingRow &row, QWidget *parent = nullptr);

    void show(const support::Settings &settings, const support::LayeredSettings &layers);
    // Puts a value in without saying where it came from; what is locked stays.
    void propose(const support::Settings &settings);
    [[nodiscard]] QJsonValue value() const;
    // Takes the value over; says why it cannot, below the field, when it cannot.
    [[nodiscard]] bool storeInto(support::Settings &settings);
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] QString name() const { return QString(m_row.name); }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

private:
    void buildEditor();
    void put(const QJsonValue &value);
    void judge();
    void refreshRemark();

    const support::SettingRow &m_row;
    QLineEdit *m_line = nullptr;
    QCheckBox *m_check = nullptr;
    QComboBox *m_combo = nullptr;
    QWidget *m_editor = nullptr;
    QLabel *m_remark;
    QLabel *m_problem;
    QPushButton *m_reset;
    QJsonValue m_stored;
    QJsonValue m_below;
    support::SettingSource m_source = support::SettingSource::Default;
    bool m_locked = false;
};

} // namespace lc::ui
