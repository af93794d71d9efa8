#pragma once

#include "texts/findingtext.h"
#include "ui/common/widgets.h"

#include <QFrame>

namespace lc::ui {

class ShapeLabel;

// The verdict first: shape, word, one sentence, next step.
class VerdictCard final : public QFrame
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void show(domain::VerdictKind kind, const texts::VerdictText &text);
    void showNone();
    [[nodiscard]] QString word() const { return m_word->text(); }

private:
    void announce();
    ShapeLabel *m_shape;
    QLabel *m_word;
    QLabel *m_sentence;
    QLabel *m_next;
};

} // namespace lc::ui
