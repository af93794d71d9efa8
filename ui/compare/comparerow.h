#pragma once

#include "desk/fieldcomparison.h"
#include "domain/finding.h"
#include "ui/common/shape.h"
#include "ui/common/widgets.h"
#include "ui/compare/differenceview.h"
#include "ui/compare/paperinput.h"

#include <QCheckBox>

namespace lc::ui {

// One field: its name, the license's value as it may be shown, a tick for "the same", a line for
// what stands on the paper, and what came of it.
class CompareRow final : public QWidget
{
    Q_OBJECT
public:
    CompareRow(const desk::ComparableField &field, const QString &name, bool personal,
               QWidget *parent = nullptr);

    [[nodiscard]] const QString &field() const { return m_field.name; }
    // What stands on the paper; null when the row was left out.
    [[nodiscard]] SecureText paper() const;
    void setSame(bool same);
    [[nodiscard]] PaperInput *input() const { return m_input; }
    // Of this computer and of the platform; the second may be missing.
    void showOutcome(const std::optional<domain::Finding> &here,
                     const std::optional<domain::Finding> &platform);
    void clearOutcome();
    void wipe();

Q_SIGNALS:
    void changed();

private:
    void refreshSame();
    desk::ComparableField m_field;
    bool m_personal;
    QCheckBox *m_same;
    ElidedLabel *m_value;
    PaperInput *m_input;
    ShapeLabel *m_shape;
    ElidedLabel *m_outcome;
    DifferenceView *m_difference;
};

} // namespace lc::ui
