#include "ui/lookup/startpage.h"

#include "ui/common/keytable.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

enum Role { CodeRole = Qt::UserRole, TypeRole };

}

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextSize::Huge, true))
    , m_how(makeLabel(TextSize::Large, false, "second"))
    , m_note(makeLabel(TextSize::Normal, false, "second"))
    , m_trialTitle(makeLabel(TextSize::Normal, true))
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("startPage"));
    m_title->setText(tr("Ready for the next citizen"));
    m_how->setText(tr("Type or scan a number into the line above and press Enter. %1 brings you "
                      "back to it from anywhere.")
                       .arg(keyText(Command::Input)));
    m_how->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->hide();
    m_trialTitle->setText(tr("Invented people to practise with"));
    m_list->setObjectName(QStringLiteral("trialList"));
    m_list->setAccessibleName(tr("Numbers to practise with"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, &StartPage::choose);

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
    column->addWidget(m_trialTitle);
    column->addWidget(m_list);
    m_trialTitle->hide();
    m_list->hide();

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
}

void StartPage::showTrials(const QList<Trial> &trials)
{
    m_list->clear();
    int height = 2;
    for (const Trial &trial : trials) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(CodeRole, trial.code);
        item->setData(TypeRole, trial.type);
        const QString spoken = trial.code % u", " % trial.kind % u", " % trial.shows;
        item->setData(Qt::AccessibleTextRole, spoken);
        QWidget *widget = makeRow(m_list->count(), trial);
        item->setSizeHint(QSize(0, widget->sizeHint().height()));
        height += widget->sizeHint().height();
        m_list->setItemWidget(item, widget);
    }
    m_list->setFixedHeight(height);
    m_list->setCurrentRow(0);
    m_trialTitle->setVisible(!trials.isEmpty());
    m_list->setVisible(!trials.isEmpty());
    m_note->hide();
}

QWidget *StartPage::makeRow(int number, const Trial &trial) const
{
    auto *widget = new QWidget;
    widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    row->setSpacing(scaled(14));
    QLabel *key = makeLabel(TextSize::Normal, true, "primary");
    key->setText(QString::number(number));
    QLabel *code = makeLabel(TextSize::Large);
    code->setFont(codeFont(TextSize::Large));
    code->setText(trial.code);
    QLabel *shows = makeLabel(TextSize::Normal, false, "second");
    shows->setText(trial.shows);
    auto *kind = new ElidedLabel;
    kind->setFont(fontOf(TextSize::Small));
    kind->setProperty("tone", QStringLiteral("second"));
    kind->setFullText(trial.kind);
    kind->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(key);
    row->addWidget(code);
    row->addWidget(shows, 1);
    row->addWidget(kind);
    return widget;
}

void StartPage::showNote(const QString &note, const char *tone)
{
    m_note->setText(note);
    setStyleProperty(m_note, "tone", QString::fromLatin1(tone));
    m_note->setVisible(!note.isEmpty());
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = key->key() - Qt::Key_1;
        if (row >= 0 && row < m_list->count()) {
            choose(m_list->item(row));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_list->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::choose(const QListWidgetItem *item)
{
    if (item)
        Q_EMIT trialChosen(item->data(CodeRole).toString(), item->data(TypeRole).toInt());
}

} // namespace lc::ui
