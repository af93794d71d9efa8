#include "ui/verdict/verdictcard.h"

#include "ui/common/shape.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

const char *styleName(domain::VerdictKind kind)
{
    switch (kind) {
    case domain::VerdictKind::Passed:
        return "passed";
    case domain::VerdictKind::PassedWithNotice:
        return "notice";
    case domain::VerdictKind::CannotDecide:
        return "undecided";
    case domain::VerdictKind::Failed:
        return "failed";
    }
    Q_UNREACHABLE();
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : QFrame(parent)
    , m_shape(new ShapeLabel(scaled(40)))
    , m_word(makeLabel(TextSize::Title, true))
    , m_sentence(makeLabel(TextSize::Normal))
    , m_next(makeLabel(TextSize::Normal))
{
    setObjectName(QStringLiteral("verdictCard"));
    m_word->setObjectName(QStringLiteral("verdictWord"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(13), scaled(11), scaled(13), scaled(12));
    row->setSpacing(scaled(13));
    row->addWidget(m_shape, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(2));
    for (QLabel *label : {m_word, m_sentence, m_next}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    row->addLayout(column, 1);
    showNone();
}

void VerdictCard::show(domain::VerdictKind kind, const texts::VerdictText &text)
{
    const bool changed = m_word->text() != text.word || m_sentence->text() != text.sentence;
    setStyleProperty(this, "verdict", QString::fromLatin1(styleName(kind)));
    setStyleProperty(m_word, "tone", QString::fromLatin1(styleName(kind)));
    m_shape->setShape(shapeOf(kind));
    m_word->setText(text.word);
    m_sentence->setText(text.sentence);
    m_next->setText(tr("Next: %1").arg(text.next));
    m_sentence->show();
    m_next->setVisible(!text.next.isEmpty());
    setAccessibleName(text.word % u". " % text.sentence % u' ' % text.next);
    if (changed)
        announce();
}

void VerdictCard::showNone()
{
    setStyleProperty(this, "verdict", QString());
    setStyleProperty(m_word, "tone", QStringLiteral("second"));
    m_shape->setShape(ui::Shape::NotRun);
    m_word->setText(tr("Not checked"));
    m_sentence->setText(tr("Open a license to have it checked."));
    m_next->clear();
    m_next->hide();
    setAccessibleName(m_word->text());
}

void VerdictCard::announce()
{
    QAccessibleEvent named(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace lc::ui
