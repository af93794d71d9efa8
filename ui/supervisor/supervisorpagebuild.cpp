#include "ui/supervisor/supervisorpage.h"

#include "ui/common/widgets.h"
#include "ui/supervisor/flagmodel.h"
#include "ui/supervisor/usemodel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

// What the supervisor's view is put together from.

namespace lc::ui {

namespace {

QTableView *makeTable(QAbstractItemModel *model, const QString &name, int stretched)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(28));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return table;
}

} // namespace

QWidget *SupervisorPage::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    auto *title = makeLabel(TextSize::Title, true);
    title->setText(tr("Uses of licenses at this counter"));
    m_period->setAccessibleName(tr("Period"));
    for (const auto &[text, days] :
         {std::pair{tr("Today"), 1}, std::pair{tr("The last 7 days"), 7},
          std::pair{tr("The last 30 days"), 30}, std::pair{tr("The last 365 days"), 365}})
        m_period->addItem(text, days);
    m_period->setCurrentIndex(1);
    m_period->setMinimumHeight(scaled(32));
    m_export->setObjectName(QStringLiteral("exportRecords"));
    connect(m_period, &QComboBox::currentIndexChanged, this, &SupervisorPage::refresh);
    connect(m_export, &QPushButton::clicked, this, &SupervisorPage::exportRecords);
    row->addWidget(title);
    row->addWidget(m_sum);
    row->addWidget(m_note, 1);
    row->addWidget(m_period);
    row->addWidget(m_export);
    return head;
}

QWidget *SupervisorPage::buildUses()
{
    m_tabs->addTab(tr("By operator"));
    m_tabs->addTab(tr("By reason"));
    m_tabs->addTab(tr("By matter"));
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Counted by"));
    connect(m_tabs, &QTabBar::currentChanged, this, &SupervisorPage::showUses);
    m_useTable = makeTable(m_uses, tr("Uses"), UseModel::KeyColumn);
    m_useTable->setObjectName(QStringLiteral("useTable"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(6), scaled(6), scaled(6), scaled(6));
    column->addWidget(m_tabs);
    column->addWidget(m_useTable, 1);
    auto *card = new Card;
    card->setTitle(tr("Who, and for what"));
    card->setBody(body);
    return card;
}

QWidget *SupervisorPage::buildFlags()
{
    m_flagTable = makeTable(m_flags, tr("For a second look"), FlagModel::What);
    m_flagTable->setObjectName(QStringLiteral("flagTable"));
    m_noFlags->setText(tr("Nothing out of the ordinary in this period."));
    m_noFlags->setAlignment(Qt::AlignCenter);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(6), scaled(6), scaled(6), scaled(6));
    column->addWidget(m_noFlags);
    column->addWidget(m_flagTable, 1);
    auto *card = new Card;
    card->setTitle(tr("For a second look"));
    card->setRemark(tr("not a reproach, but a question"));
    card->setBody(body);
    return card;
}

} // namespace lc::ui
