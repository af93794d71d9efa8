#include "ui/citizen/consentpanel.h"

#include "core/secure.h"
#include "texts/errortext.h"
#include "ui/citizen/citizentexts.h"
#include "ui/common/widgets.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace lc::ui {

ConsentPanel::ConsentPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextSize::Title, true))
    , m_about(makeLabel(TextSize::Large))
    , m_problem(makeLabel(TextSize::Normal, false, "failed"))
    , m_list(new QListWidget)
    , m_agentRow(new QWidget)
    , m_agent(new QLineEdit)
    , m_back(makeButton({}))
{
    setObjectName(QStringLiteral("consentPanel"));
    m_title->setObjectName(QStringLiteral("consentTitle"));
    m_list->setObjectName(QStringLiteral("consentKinds"));
    m_list->setAccessibleName(tr("How the holder agrees"));
    m_list->installEventFilter(this);
    int number = 0;
    for (const desk::ConsentKind kind : desk::allConsentKinds())
        m_list->addItem(QString::number(++number) % u"   " % ui::nameOf(kind) % u" — " %
                        sentenceOf(kind));
    m_list->addItem(QString::number(++number) % u"   " % tr("The holder refuses") % u" — " %
                    tr("recorded; the look-up ends"));
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint({scaled(200), scaled(38)});
    m_list->setFixedHeight(scaled(38 * 5 + 6));
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });

    m_agent->setAccessibleName(tr("Number of the agent"));
    m_agent->setObjectName(QStringLiteral("consentAgent"));
    m_agent->setPlaceholderText(tr("Number of whoever acts for the holder"));
    QPushButton *take = makeButton({}, true);
    setButtonText(take, tr("Go on"), tr("Enter", "key"));
    connect(take, &QPushButton::clicked, this, &ConsentPanel::takeAgent);
    connect(m_agent, &QLineEdit::returnPressed, this, &ConsentPanel::takeAgent);
    auto *agentRow = new QHBoxLayout(m_agentRow);
    agentRow->setContentsMargins(0, 0, 0, 0);
    agentRow->addWidget(m_agent, 1);
    agentRow->addWidget(take);

    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    card->setMaximumWidth(scaled(760));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(28), scaled(22), scaled(28), scaled(22));
    column->setSpacing(scaled(12));
    for (QLabel *label : {m_title, m_about, m_problem})
        label->setWordWrap(true);
    setButtonText(m_back, tr("Back"), tr("Esc", "key"));
    connect(m_back, &QPushButton::clicked, this, &ConsentPanel::turnedAway);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_about),
          static_cast<QWidget *>(m_list), m_agentRow, static_cast<QWidget *>(m_problem)})
        column->addWidget(part);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(2);
    setFocusProxy(m_list);
    clear();
}

void ConsentPanel::ask(const QString &holder, const QString &matter, const QString &reason,
                       bool citizenAsked)
{
    clear();
    m_title->setText(tr("Does the holder agree?"));
    m_about->setText(QStringList{holder, matter, reason}.join(QStringLiteral(" · ")) % u'\n' %
                     (citizenAsked
                          ? tr("The question stands in the citizen's window; the answer there "
                               "counts, too.")
                          : tr("Ask the holder before anything is looked up.")));
    m_list->show();
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void ConsentPanel::showRefused()
{
    clear();
    m_refused = true;
    m_title->setText(tr("The holder did not agree"));
    m_about->setText(tr("The refusal is recorded. Nothing was sent to the platform. Go on with the "
                        "paper license, or press F9 for the next citizen."));
    m_back->setFocus();
    QAccessibleEvent event(m_title, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ConsentPanel::showError(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    say(QStringList{text.what, text.why, text.next}.join(u' '));
}

void ConsentPanel::clear()
{
    m_refused = false;
    m_list->hide();
    m_agentRow->hide();
    QString agent = m_agent->text();
    m_agent->clear();
    wipe(agent);
    QString about = m_about->text();
    m_about->clear();
    wipe(about);
    say({});
}

void ConsentPanel::say(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

bool ConsentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key >= Qt::Key_1 && key < Qt::Key_1 + m_list->count()) {
            choose(key - Qt::Key_1);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConsentPanel::choose(int row)
{
    const auto kinds = desk::allConsentKinds();
    m_list->setCurrentRow(row);
    if (row >= kinds.size()) {
        Q_EMIT refused();
    } else if (kinds.at(row) == desk::ConsentKind::AgentWithAuthority) {
        m_agentRow->show();
        m_agent->setFocus();
    } else {
        Q_EMIT agreed(kinds.at(row), {});
    }
}

void ConsentPanel::takeAgent()
{
    const auto agent =
        domain::SubjectCode::parse(m_agent->text(), domain::HolderCodeType::ResidentId);
    if (!agent) {
        showError(agent.error());
        m_agent->setFocus();
        return;
    }
    Q_EMIT agreed(desk::ConsentKind::AgentWithAuthority, *agent);
}

} // namespace lc::ui
