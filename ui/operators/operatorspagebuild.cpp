#include "ui/operators/operatorspage.h"

#include "ui/common/formcard.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

// What the operators' page is put together from.

namespace lc::ui {

using support::OperatorAccount;
using support::Role;

namespace {

enum Column { Number, RoleColumn, State, ColumnCount };

QString wordOf(Role role)
{
    switch (role) {
    case Role::Clerk:
        return OperatorsPage::tr("Clerk");
    case Role::Supervisor:
        return OperatorsPage::tr("Supervisor");
    case Role::Administrator:
        return OperatorsPage::tr("Administrator");
    }
    Q_UNREACHABLE();
}

} // namespace

QWidget *OperatorsPage::buildList()
{
    m_list->setObjectName(QStringLiteral("operatorList"));
    m_list->setAccessibleName(tr("Operators"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHorizontalHeaderLabels({tr("Operator"), tr("Role"), tr("State")});
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(scaled(32));
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setMinimumSectionSize(scaled(110));
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(State, QHeaderView::Stretch);
    m_notice->setObjectName(QStringLiteral("operatorsNotice"));
    m_notice->setWordWrap(true);
    m_retire->setObjectName(QStringLiteral("retireOperator"));
    connect(m_list, &QTableWidget::currentCellChanged, this, &OperatorsPage::showChosen);
    connect(m_retire, &QPushButton::clicked, this, &OperatorsPage::retire);
    auto *card = new Card;
    card->setTitle(tr("Who may work at this counter"));
    card->setBody(m_list);
    card->footer()->addWidget(m_notice, 1);
    card->footer()->addWidget(m_retire);
    return card;
}

QWidget *OperatorsPage::buildForms()
{
    for (FormCard *form : {m_add, m_reset})
        form->setCompact();
    m_add->setTexts(tr("Add an operator"),
                    tr("The password is yours to hand over; at the first login another one must "
                       "be chosen."),
                    tr("Add"));
    m_number = m_add->addLine(tr("Operator number"), "newNumber", false);
    m_role = m_add->addChoice(tr("Role"), "newRole");
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator})
        m_role->addItem(wordOf(role), int(role));
    m_password = m_add->addLine(
        tr("Password, at least %1 characters").arg(int(support::Operators::shortestPassword)),
        "newPassword", true);
    m_newPassword = m_reset->addLine(tr("New password"), "resetPassword", true);
    connect(m_add, &FormCard::accepted, this, &OperatorsPage::add);
    connect(m_reset, &FormCard::accepted, this, &OperatorsPage::reset);
    auto *forms = new QWidget;
    auto *row = new QHBoxLayout(forms);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    for (FormCard *form : {m_add, m_reset}) {
        form->setFixedWidth(scaled(370));
        row->addWidget(form, 0, Qt::AlignTop);
    }
    return forms;
}

void OperatorsPage::showAccounts(const QList<OperatorAccount> &accounts)
{
    const QString before = chosen();
    m_list->setRowCount(int(accounts.size()));
    int row = 0;
    for (int i = 0; i < accounts.size(); ++i) {
        const OperatorAccount &account = accounts.at(i);
        m_list->setItem(i, Number, new QTableWidgetItem(account.number));
        m_list->setItem(i, RoleColumn, new QTableWidgetItem(wordOf(account.role)));
        m_list->setItem(i, State, new QTableWidgetItem(stateOf(account)));
        if (account.number == before)
            row = i;
    }
    m_list->setCurrentCell(row, 0);
    showChosen();
}

} // namespace lc::ui
