#include "ui/compare/comparerow.h"

#include "domain/subjectcode.h"
#include "texts/findingtext.h"
#include "ui/common/masking.h"

#include <QGridLayout>

namespace lc::ui {

namespace {

QString wordOf(const domain::Finding &finding)
{
    switch (finding.state) {
    case domain::State::Passed:
        return CompareRow::tr("agrees");
    case domain::State::Failed:
        return CompareRow::tr("differs");
    case domain::State::Unknown:
    case domain::State::NotRun: {
        const QString remark = texts::remarkOf(finding);
        return remark.isEmpty() ? CompareRow::tr("not decided") : remark;
    }
    }
    Q_UNREACHABLE();
}

} // namespace

CompareRow::CompareRow(const desk::ComparableField &field, const QString &name, bool personal,
                       QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_personal(personal)
    , m_same(new QCheckBox)
    , m_value(new ElidedLabel)
    , m_input(new PaperInput)
    , m_shape(new ShapeLabel(scaled(16)))
    , m_outcome(new ElidedLabel)
    , m_difference(new DifferenceView)
{
    auto *label = new ElidedLabel;
    label->setProperty("tone", QStringLiteral("second"));
    label->setFullText(name);
    QString value = field.value.toString();
    m_value->setFullText(!personal                 ? value
                         : isPersonal(name, value) ? maskedValue(name, value)
                                                   : domain::maskedNumber(value));
    lc::wipe(value);
    m_same->setText(tr("same"));
    m_same->setAccessibleName(tr("%1: the same on the paper").arg(name));
    m_same->setFocusPolicy(Qt::ClickFocus); // Space in the empty line does it by key
    m_input->setAccessibleName(tr("%1 as it stands on the paper").arg(name));
    m_input->setPlaceholderText(tr("type; Space: the same"));
    m_input->setObjectName(u"paper-" % field.name);
    m_outcome->setFont(fontOf(TextSize::Small));
    m_shape->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(2));
    label->setFixedWidth(scaled(106));
    m_outcome->setFixedWidth(scaled(150));
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_value, 0, 1);
    grid->addWidget(m_same, 0, 2);
    grid->addWidget(m_input, 0, 3);
    grid->addWidget(m_shape, 0, 4);
    grid->addWidget(m_outcome, 0, 5);
    grid->addWidget(m_difference, 1, 1, 1, 5);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(3, 5);
    connect(m_same, &QCheckBox::toggled, this, [this] {
        refreshSame();
        Q_EMIT changed();
    });
    connect(m_input, &PaperInput::sameRequested, m_same, &QCheckBox::toggle);
    connect(m_input, &QLineEdit::textEdited, this, [this] {
        m_same->setChecked(false);
        clearOutcome();
        Q_EMIT changed();
    });
}

void CompareRow::refreshSame()
{
    if (m_same->isChecked()) {
        QString typed = m_input->text();
        m_input->clear();
        lc::wipe(typed);
    }
    clearOutcome();
}

void CompareRow::setSame(bool same)
{
    m_same->setChecked(same);
}

SecureText CompareRow::paper() const
{
    if (m_same->isChecked())
        return m_field.value;
    QString typed = m_input->text();
    const SecureText result(QStringView(typed).trimmed());
    lc::wipe(typed);
    return result;
}

void CompareRow::showOutcome(const std::optional<domain::Finding> &here,
                             const std::optional<domain::Finding> &platform)
{
    if (!here) {
        clearOutcome();
        return;
    }
    m_shape->setShape(shapeOf(*here));
    m_shape->show();
    QString text = wordOf(*here);
    if (platform && platform->state != domain::State::NotRun)
        text += u" · " % tr("platform: %1").arg(wordOf(*platform));
    m_outcome->setFullText(text);
    const char *tone = here->state == domain::State::Passed   ? "passed"
                       : here->state == domain::State::Failed ? "failed"
                                                              : "undecided";
    setStyleProperty(m_outcome, "tone", QString::fromLatin1(tone));
    m_difference->show(desk::compareValues(m_field.value, paper()), m_personal);
}

void CompareRow::clearOutcome()
{
    m_shape->hide();
    m_outcome->setFullText({});
    m_difference->wipe();
}

void CompareRow::wipe()
{
    m_difference->wipe();
    m_value->wipeText();
    m_outcome->wipeText();
    QString typed = m_input->text();
    m_input->clear();
    lc::wipe(typed);
    m_field = {};
}

} // namespace lc::ui
