#include "ui/settings/diagnosispage.h"

#include "texts/diagnosistext.h"
#include "texts/errortext.h"
#include "ui/common/widgets.h"
#include "ui/settings/stagelist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

DiagnosisPage::DiagnosisPage(Pools *pools, MakeRequest make, QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_make(std::move(make))
    , m_summary(makeLabel(TextSize::Large, true))
    , m_list(new StageList)
    , m_again(makeButton(tr("Once more")))
    , m_copy(makeButton(tr("Copy the report"), true))
{
    setObjectName(QStringLiteral("diagnosisPage"));
    auto *card = new Card;
    card->setTitle(tr("Diagnosis"));
    card->setRemark(tr("The report holds no account, no secret and nothing of a citizen"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_summary->setObjectName(QStringLiteral("diagnosisSummary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    card->setBody(body);
    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    m_copy->setObjectName(QStringLiteral("diagnosisCopy"));
    m_again->setObjectName(QStringLiteral("diagnosisAgain"));
    connect(m_copy, &QPushButton::clicked, this, &DiagnosisPage::copy);
    connect(m_again, &QPushButton::clicked, this, &DiagnosisPage::start);
    connect(back, &QPushButton::clicked, this, &DiagnosisPage::turnedAway);
    QPushButton *trust = makeButton(tr("Folder of trust …"));
    trust->setObjectName(QStringLiteral("diagnosisTrust"));
    connect(trust, &QPushButton::clicked, this, &DiagnosisPage::trustRequested);
    for (QPushButton *button : {m_copy, m_again, trust, back})
        card->footer()->addWidget(button);
    card->footer()->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
    setFocusProxy(m_list);
}

DiagnosisPage::~DiagnosisPage()
{
    m_cancel.cancel();
}

void DiagnosisPage::start()
{
    stop();
    m_running = true;
    m_again->setEnabled(false);
    m_copy->setEnabled(false);
    m_list->begin(support::allStages());
    m_summary->setText(tr("Checking the way to the platform …"));
    setStyleProperty(m_summary, "tone", QStringLiteral("second"));
    m_cancel = CancellationSource();
    const quint64 number = m_number;
    // Each stage is shown as soon as it ends. The io thread only posts to an object that outlives
    // it: the messenger goes with the last of the two that hold it.
    auto messenger = std::shared_ptr<QObject>(new QObject, [](QObject *o) { o->deleteLater(); });
    const auto told = [this, number, messenger,
                       page = QPointer<DiagnosisPage>(this)](const support::StageReport &report) {
        QMetaObject::invokeMethod(
            messenger.get(),
            [this, number, page, report] {
                if (page && number == m_number)
                    m_list->show(report);
            },
            Qt::QueuedConnection);
    };
    auto future =
        runOn(m_pools->io(), [make = m_make, token = m_cancel.token(), told]() -> Result<Run> {
            LC_TRY(request, make());
            return Run{request.url, support::diagnose(request, token, told)};
        });
    deliver(future, this, [this, number](Result<Run> run) {
        if (number == m_number)
            showRun(run);
    });
}

void DiagnosisPage::stop()
{
    m_cancel.cancel();
    ++m_number;
    m_running = false;
}

void DiagnosisPage::showRun(const Result<Run> &run)
{
    m_running = false;
    m_again->setEnabled(true);
    m_copy->setEnabled(run.has_value());
    if (!run) {
        const texts::ErrorText text = texts::textOf(run.error());
        m_summary->setText(QStringList{text.what, text.why, text.next}.join(u' '));
        setStyleProperty(m_summary, "tone", QStringLiteral("failed"));
        Q_EMIT ended();
        return;
    }
    m_stages = run->stages;
    m_list->show(m_stages);
    m_report = texts::reportText(run->url.toString(), m_stages);
    const auto failed = std::ranges::count(m_stages, support::StageReport::State::Failed,
                                           &support::StageReport::state);
    m_summary->setText(failed == 0 ? tr("Everything that is needed is there.")
                                   : tr("%n stage(s) failed. What to do stands beside each.",
                                        nullptr, int(failed)));
    setStyleProperty(m_summary, "tone",
                     failed == 0 ? QStringLiteral("passed") : QStringLiteral("failed"));
    m_copy->setFocus();
    Q_EMIT ended();
}

void DiagnosisPage::copy()
{
    QGuiApplication::clipboard()->setText(m_report);
    m_summary->setText(tr("The report is in the clipboard. Paste it into a message to support."));
}

} // namespace lc::ui
