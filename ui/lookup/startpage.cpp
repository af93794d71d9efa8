#include "ui/lookup/startpage.h"

#include "ui/common/keytable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextSize::Huge, true))
    , m_how(makeLabel(TextSize::Large, false, "second"))
    , m_note(makeLabel(TextSize::Normal, false, "second"))
    , m_trialTitle(makeLabel(TextSize::Normal, true))
    , m_list(new PickList(tr("Numbers to practise with")))
    , m_heldTitle(makeLabel(TextSize::Normal, true))
    , m_held(new PickList(tr("Citizens on hold")))
{
    setObjectName(QStringLiteral("startPage"));
    retext();
    m_how->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->hide();
    m_list->setObjectName(QStringLiteral("trialList"));
    m_held->setObjectName(QStringLiteral("heldList"));
    connect(m_list, &PickList::picked, this, &StartPage::choose);
    connect(m_held, &PickList::picked, this, &StartPage::recallRequested);

    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    card->setMaximumWidth(scaled(680));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(32), scaled(28), scaled(32), scaled(28));
    column->setSpacing(scaled(10));
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_how),
                          static_cast<QWidget *>(m_note)})
        column->addWidget(part);
    column->addSpacing(scaled(10));
    column->addWidget(m_heldTitle);
    column->addWidget(m_held);
    column->addWidget(m_trialTitle);
    column->addWidget(m_list);
    for (QWidget *part : {static_cast<QWidget *>(m_heldTitle), static_cast<QWidget *>(m_held),
                          static_cast<QWidget *>(m_trialTitle), static_cast<QWidget *>(m_list)})
        part->hide();

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
}

void StartPage::retext()
{
    m_title->setText(tr("Ready for the next citizen"));
    m_how->setText(tr("Type or scan a number into the line above and press Enter. %1 brings you "
                      "back to it from anywhere.")
                       .arg(keyText(Command::Input)));
    m_trialTitle->setText(tr("Invented people to practise with"));
    m_heldTitle->setText(tr("On hold · %1 calls back", "key").arg(keyText(Command::Hold)));
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retext();
}

void StartPage::showTrials(const QList<Trial> &trials)
{
    m_trials = trials;
    QList<PickList::Row> rows;
    for (const Trial &trial : trials)
        rows.append({trial.code, true, trial.shows, trial.kind});
    m_list->showRows(rows);
    m_trialTitle->setVisible(!trials.isEmpty());
    m_list->setVisible(!trials.isEmpty());
    m_note->hide();
}

void StartPage::showHeld(const QList<PickList::Row> &rows)
{
    m_held->showRows(rows);
    m_heldTitle->setVisible(!rows.isEmpty());
    m_held->setVisible(!rows.isEmpty());
}

void StartPage::showNote(const QString &note, const char *tone)
{
    m_note->setText(note);
    setStyleProperty(m_note, "tone", QString::fromLatin1(tone));
    m_note->setVisible(!note.isEmpty());
}

void StartPage::choose(int row)
{
    if (row >= 0 && row < m_trials.size())
        Q_EMIT trialChosen(m_trials[row].code, m_trials[row].type);
}

} // namespace lc::ui
