#include "ui/lock/doorpage.h"
#include "ui/operators/operatorspage.h"
#include "ui/shell/locking.h"
#include "ui/shell/mainwindow.h"
#include "ui/supervisor/supervisorpage.h"

// The pages that have a login of their own: who sits at the counter stays logged in.

namespace lc::ui {

void Locking::openSupervisor()
{
    if (m_parts.operators)
        openDoor(support::Role::Supervisor, QStringLiteral("supervisor"), tr("Supervisor's view"),
                 [this](const QString &number) { showUses(number); });
    else
        showUses(QString());
}

void Locking::openOperators()
{
    openDoor(support::Role::Administrator, QStringLiteral("operators"), tr("Operators"),
             [this](const QString &number) { showOperators(number); });
}

void Locking::openDoor(support::Role role, const QString &page, const QString &title,
                       std::function<void(const QString &number)> show)
{
    auto *door = new DoorPage(m_parts.pools, m_parts.operators, role, title);
    const QString detail = u"page=" % page;
    connect(
        door, &DoorPage::refused, this, [this, detail](const QString &number, const Error &error) {
            if (m_desk)
                std::ignore =
                    m_desk->note({ledger::Event::Login, detail, errorName(error.code()), number});
        });
    connect(door, &DoorPage::opened, this,
            [this, detail, show](const support::OperatorAccount &account) {
                if (!m_desk)
                    return;
                deliver(m_desk->note({ledger::Event::Login, detail, {}, account.number}), this,
                        [this, show, number = account.number](const Result<> &recorded) {
                            m_window->leaveRoom();
                            if (recorded)
                                show(number);
                            else
                                m_window->showStartProblem(recorded.error());
                        });
            });
    showOwnRoom(door);
}

// The one before goes: its login was for itself alone.
void Locking::showOwnRoom(QWidget *page)
{
    if (m_ownRoom)
        m_ownRoom->deleteLater();
    m_ownRoom = page;
    m_window->showRoom(page);
    page->setFocus(Qt::OtherFocusReason);
}

void Locking::showUses(const QString &number)
{
    auto *page =
        new SupervisorPage({m_parts.pools, m_parts.clock, m_parts.dialogs, m_parts.ledgerPath});
    connect(page, &SupervisorPage::exported, this,
            [this, number](const QString &format, qint64 records) {
                if (m_desk)
                    std::ignore =
                        m_desk->note({ledger::Event::Export,
                                      u"format=" % format % u" records=" % QString::number(records),
                                      {},
                                      number.isEmpty() ? std::nullopt : std::optional(number)});
            });
    showOwnRoom(page);
    page->refresh();
}

void Locking::showOperators(const QString &number)
{
    auto *page = new OperatorsPage(
        m_parts.pools, m_parts.clock, m_parts.operators, [this, number](const QString &what) {
            return m_desk->note({ledger::Event::SettingsChange, what, {}, number});
        });
    showOwnRoom(page);
    page->refresh();
}

} // namespace lc::ui
