#include "ui/settings/connectionassistant.h"

#include "support/settingstable.h"
#include "texts/errors/why.h"
#include "texts/errortext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"
#include "ui/settings/stagelist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

// Without encryption, and not only within this computer.
bool isOpenToAll(const QUrl &address)
{
    const QString host = address.host();
    return address.scheme() == u"http" && host != u"localhost" && host != u"127.0.0.1" &&
           host != u"::1";
}

} // namespace

ConnectionAssistant::ConnectionAssistant(Pools *pools, std::shared_ptr<const Clock> clock,
                                         FileDialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_clock(std::move(clock))
    , m_dialogs(dialogs)
    , m_pages(new QStackedWidget)
    , m_progress(makeLabel(TextSize::Normal, false, "second"))
    , m_problem(makeLabel(TextSize::Normal, false, "failed"))
    , m_address(new QLineEdit)
    , m_profile(new QComboBox)
    , m_account(new QLineEdit)
    , m_secret(new QLineEdit)
    , m_authority(new QLineEdit)
    , m_pin(new QLineEdit)
    , m_plain(new QCheckBox(tr("Allow a connection without encryption (tests only)")))
    , m_stages(new StageList)
    , m_back(makeButton({}))
    , m_next(makeButton({}, true))
{
    setObjectName(QStringLiteral("connectionAssistant"));
    buildPages();
    auto *card = new Card;
    card->setTitle(tr("First connection"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(28), scaled(18), scaled(28), scaled(18));
    column->setSpacing(scaled(10));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("assistantProblem"));
    column->addWidget(m_progress);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem);
    card->setBody(body);
    auto *row = card->footer();
    setButtonText(m_back, tr("Back"), tr("Esc", "key"));
    m_back->setObjectName(QStringLiteral("assistantBack"));
    m_next->setObjectName(QStringLiteral("assistantNext"));
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (!back())
            Q_EMIT turnedAway();
    });
    connect(m_next, &QPushButton::clicked, this, &ConnectionAssistant::next);
    row->addWidget(m_next);
    row->addWidget(m_back);
    row->addStretch(1);
    for (QLineEdit *line :
         {m_address, m_profile->lineEdit(), m_account, m_secret, m_authority, m_pin})
        connect(line, &QLineEdit::returnPressed, this, &ConnectionAssistant::next);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
}

ConnectionAssistant::Step ConnectionAssistant::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

QString ConnectionAssistant::problem() const
{
    return m_problem->text();
}

void ConnectionAssistant::goTo(Step step)
{
    m_cancel.cancel();
    ++m_number;
    say({});
    m_pages->setCurrentIndex(step);
    m_progress->setText(tr("Step %1 of %2").arg(step + 1).arg(m_pages->count()));
    setButtonText(m_next, step == Test ? tr("Take over") : tr("Go on"), tr("Enter", "key"));
    m_next->setEnabled(step != Test);
    QWidget *const first[] = {m_address, m_profile, m_account, m_authority, m_stages};
    // Also for whoever shows the assistant: the page itself is not to keep the focus.
    setFocusProxy(first[step]);
    first[step]->setFocus();
    if (step == Test)
        test();
}

bool ConnectionAssistant::back()
{
    if (step() == Address)
        return false;
    goTo(static_cast<Step>(step() - 1));
    return true;
}

// What keeps this step from being left, as a sentence.
QString ConnectionAssistant::judge() const
{
    const auto refused = [](const char *name, const QString &text) {
        support::Settings trial;
        const QLatin1String why =
            support::store(*support::settingRow(QString::fromLatin1(name)), text, trial);
        return why.isEmpty() ? QString()
                             : tr("This cannot be used: %1.").arg(texts::reasonWords(why));
    };
    switch (step()) {
    case Address:
        if (m_address->text().trimmed().isEmpty())
            return tr("Type the address first.");
        return refused("platformUrl", m_address->text().trimmed());
    case Profile:
        return m_profile->currentText().trimmed().isEmpty() ? tr("Choose a profile first.")
                                                            : QString();
    case Account:
        if (m_account->text().trimmed().isEmpty() || m_secret->text().isEmpty())
            return tr("Both the account and its secret are needed.");
        return {};
    case Certificate:
        if (isOpenToAll(QUrl(m_address->text().trimmed())) && !m_plain->isChecked())
            return tr("This address is without encryption. Allow it below, or go back and use "
                      "https.");
        return refused("pinnedKeySha256", m_pin->text().trimmed());
    case Test:
        return {};
    }
    Q_UNREACHABLE();
}

void ConnectionAssistant::next()
{
    if (step() == Test) {
        if (m_passed)
            takeOver();
        return;
    }
    if (const QString problem = judge(); !problem.isEmpty()) {
        say(problem);
        return;
    }
    goTo(static_cast<Step>(step() + 1));
}

void ConnectionAssistant::test()
{
    m_stages->begin(support::connectionStages());
    m_passed = false;
    m_cancel = CancellationSource();
    const ConnectionPlan plan{planned(), SecureBytes(m_secret->text().toUtf8())};
    auto future = runOn(m_pools->io(), [plan, clock = m_clock, token = m_cancel.token()] {
        return tryConnection(plan, clock, token);
    });
    deliver(future, this, [this, number = m_number](Result<QList<support::StageReport>> reports) {
        if (number != m_number)
            return;
        if (!reports) {
            const texts::ErrorText text = texts::textOf(reports.error());
            say(QStringList{text.what, text.why, text.next}.join(u' '));
        } else {
            m_stages->show(*reports);
            m_passed = std::ranges::none_of(*reports, [](const support::StageReport &report) {
                return report.state == support::StageReport::State::Failed;
            });
            if (!m_passed)
                say(tr("The connection does not work yet. Go back and put right what the failed "
                       "stage names."));
        }
        m_next->setEnabled(m_passed);
        if (m_passed)
            m_next->setFocus();
        Q_EMIT tested(m_passed);
    });
}

void ConnectionAssistant::takeOver()
{
    QString typed = m_secret->text();
    const SecureBytes secret(typed.toUtf8());
    m_secret->clear();
    wipe(typed);
    Q_EMIT finished(planned(), secret);
}

void ConnectionAssistant::say(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace lc::ui
