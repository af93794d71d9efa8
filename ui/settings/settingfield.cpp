#include "ui/settings/settingfield.h"

#include "texts/errors/why.h"
#include "ui/common/widgets.h"
#include "ui/settings/settingtexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLineEdit>

namespace lc::ui {

using support::SettingSource;

SettingField::SettingField(const support::SettingRow &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_remark(makeLabel(TextSize::Small, false, "second"))
    , m_problem(makeLabel(TextSize::Small, false, "failed"))
    , m_reset(makeTool({}, {}))
{
    setObjectName(u"setting_" % name());
    const SettingText text = settingText(name());
    buildEditor();
    m_editor->setAccessibleName(text.label);
    m_editor->setAccessibleDescription(text.help);
    m_editor->setObjectName(QStringLiteral("editor"));
    QLabel *label = makeLabel(TextSize::Normal, true);
    label->setText(text.label);
    label->setWordWrap(true);
    label->setBuddy(m_editor);
    QLabel *help = makeLabel(TextSize::Small, false, "second");
    help->setText(text.help);
    help->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setWordWrap(true);
    m_reset->setText(tr("Take back"));
    m_reset->setAccessibleName(tr("Take back: %1").arg(text.label));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        put(m_below);
        judge();
    });

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, scaled(4), 0, scaled(4));
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(2));
    label->setFixedWidth(scaled(200));
    grid->addWidget(label, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_editor, 0, 1);
    m_remark->setFixedWidth(scaled(220));
    grid->addWidget(m_remark, 0, 2, Qt::AlignVCenter);
    m_reset->setFixedWidth(scaled(96));
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    grid->addWidget(m_reset, 0, 3);
    grid->addWidget(help, 1, 1, 1, 3);
    grid->addWidget(m_problem, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
}

void SettingField::buildEditor()
{
    const auto choices = settingChoices(name());
    if (std::holds_alternative<bool support::Settings::*>(m_row.place)) {
        m_check = new QCheckBox(tr("Yes"));
        connect(m_check, &QCheckBox::toggled, this, &SettingField::judge);
        m_editor = m_check;
    } else if (!choices.isEmpty()) {
        m_combo = new QComboBox;
        for (const SettingChoice &choice : choices)
            m_combo->addItem(choice.name, choice.value);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &SettingField::judge);
        m_editor = m_combo;
    } else {
        m_line = new QLineEdit;
        connect(m_line, &QLineEdit::textChanged, this, &SettingField::judge);
        m_editor = m_line;
    }
}

void SettingField::show(const support::Settings &settings, const support::LayeredSettings &layers)
{
    m_locked = layers.locked.contains(name());
    m_source = layers.sourceOf(name());
    m_below = support::fetch(m_row, layers.below);
    m_stored = support::fetch(m_row, settings);
    m_editor->setEnabled(!m_locked);
    put(m_stored);
    judge();
}

void SettingField::propose(const support::Settings &settings)
{
    if (!m_locked)
        put(support::fetch(m_row, settings));
    judge();
}

void SettingField::put(const QJsonValue &value)
{
    if (m_check)
        m_check->setChecked(value.toBool());
    else if (m_combo)
        m_combo->setCurrentIndex(m_combo->findData(value.toString()));
    else
        m_line->setText(valueText(value));
}

QJsonValue SettingField::value() const
{
    if (m_check)
        return m_check->isChecked();
    if (m_combo)
        return m_combo->currentData().toString();
    const QString text = m_line->text().trimmed();
    if (std::holds_alternative<int support::Settings::*>(m_row.place)) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    if (!std::holds_alternative<QStringList support::Settings::*>(m_row.place))
        return text;
    QJsonArray items;
    for (const QString &item : text.split(u',', Qt::SkipEmptyParts)) {
        if (!item.trimmed().isEmpty())
            items.append(item.trimmed());
    }
    return items;
}

void SettingField::judge()
{
    support::Settings trial;
    const QLatin1String why = support::store(m_row, value(), trial);
    m_problem->setVisible(!why.isEmpty());
    m_problem->setText(why.isEmpty() ? QString()
                                     : tr("Cannot be saved: %1.").arg(texts::reasonWords(why)));
    if (m_line)
        setStyleProperty(m_line, "problem", !why.isEmpty());
    m_editor->setAccessibleDescription(why.isEmpty() ? settingText(name()).help
                                                     : m_problem->text());
    refreshRemark();
    Q_EMIT edited();
}

void SettingField::refreshRemark()
{
    const bool changed = value() != m_stored;
    m_reset->setVisible(!m_locked && value() != m_below);
    QString remark;
    if (m_locked && m_source == SettingSource::Central)
        remark = tr("Locked by the central settings");
    else if (m_locked)
        remark = tr("Locked by the administrator");
    else if (changed)
        remark = tr("Changed, not saved yet");
    else if (m_source == SettingSource::Own)
        remark = tr("Set here");
    else if (m_source == SettingSource::Central)
        remark = tr("From the central settings");
    else if (m_source == SettingSource::System)
        remark = tr("From the administrator");
    else
        remark = tr("Default");
    setStyleProperty(m_remark, "tone",
                     m_locked || changed ? QStringLiteral("notice") : QStringLiteral("second"));
    m_remark->setText(remark);
}

bool SettingField::storeInto(support::Settings &settings)
{
    return m_locked || support::store(m_row, value(), settings).isEmpty();
}

QString SettingField::problem() const
{
    return m_problem->text();
}

} // namespace lc::ui
