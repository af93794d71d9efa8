#include "ui/supervisor/supervisorpage.h"

#include "ledger/exporter.h"
#include "texts/errortext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"
#include "ui/supervisor/flagmodel.h"
#include "ui/supervisor/usechart.h"
#include "ui/supervisor/usemodel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QSaveFile>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

constexpr int patienceMs = 200;
constexpr int mostDays = 62;

} // namespace

SupervisorPage::SupervisorPage(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_overviews(std::make_shared<ledger::Overviews>(m_parts.ledgerPath))
    , m_period(new QComboBox)
    , m_export(makeButton(tr("Export records")))
    , m_sum(makeLabel(TextSize::Large, true))
    , m_note(makeLabel(TextSize::Normal, false, "second"))
    , m_progress(new QProgressBar)
    , m_patience(new QTimer(this))
    , m_tabs(new QTabBar)
    , m_uses(new UseModel(this))
    , m_flags(new FlagModel(this))
    , m_hours(new UseChart)
    , m_days(new UseChart)
    , m_noFlags(makeLabel(TextSize::Normal, false, "second"))
{
    setObjectName(QStringLiteral("supervisorPage"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Counting the records"));
    m_progress->hide();
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, m_progress, &QWidget::show);

    auto *charts = new QHBoxLayout;
    charts->setSpacing(scaled(10));
    for (UseChart *chart : {m_hours, m_days}) {
        auto *card = new Card;
        card->setBody(chart);
        card->setTitle(chart == m_hours ? tr("By hour of the day") : tr("By day"));
        charts->addWidget(card, 1);
    }
    auto *lower = new QHBoxLayout;
    lower->setSpacing(scaled(10));
    lower->addWidget(buildUses(), 3);
    lower->addWidget(buildFlags(), 2);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    column->setSpacing(scaled(10));
    column->addWidget(buildHead());
    column->addWidget(m_progress);
    column->addLayout(charts, 2);
    column->addLayout(lower, 3);
    setFocusProxy(m_period);
}

ledger::OverviewRequest SupervisorPage::request() const
{
    ledger::OverviewRequest request;
    request.to = m_parts.clock->now().date();
    request.from = request.to.addDays(1 - m_period->currentData().toInt());
    return request;
}

void SupervisorPage::beginJob()
{
    if (m_jobs++ == 0)
        m_patience->start();
}

void SupervisorPage::endJob()
{
    if (--m_jobs > 0)
        return;
    m_patience->stop();
    m_progress->hide();
}

void SupervisorPage::say(const QString &sentence, const char *tone)
{
    m_note->setText(sentence);
    setStyleProperty(m_note, "tone", QLatin1String(tone));
}

void SupervisorPage::refresh()
{
    beginJob();
    const ledger::OverviewRequest asked = request();
    deliver(runOn(m_parts.pools->io(),
                  [overviews = m_overviews, asked] { return overviews->of(asked); }),
            this, [this, asked](const Result<ledger::Overview> &overview) {
                endJob();
                if (!overview) {
                    const texts::ErrorText text = texts::textOf(overview.error());
                    say(text.what % u' ' % text.next, "failed");
                    return;
                }
                // An answer to an older question is dropped.
                if (asked.from == request().from)
                    show(*overview);
            });
}

void SupervisorPage::show(const ledger::Overview &overview)
{
    m_overview = overview;
    qint64 all = 0;
    for (const ledger::UseCount &count : overview.byOperator)
        all += count.all;
    m_sum->setText(tr("%n use(s)", nullptr, int(all)));
    say({}, "second");
    showUses();
    showChart();
    m_flags->show(overview.flags);
    m_noFlags->setVisible(overview.flags.isEmpty());
    m_flagTable->setVisible(!overview.flags.isEmpty());
}

void SupervisorPage::showUses()
{
    switch (m_tabs->currentIndex()) {
    case 0:
        m_uses->show(m_overview.byOperator, UseModel::Key::Operator);
        break;
    case 1:
        m_uses->show(m_overview.byReason, UseModel::Key::Reason);
        break;
    default:
        m_uses->show(m_overview.byMatter, UseModel::Key::Matter);
        break;
    }
}

void SupervisorPage::showChart()
{
    const ledger::OverviewRequest asked = request();
    QList<UseChart::Bar> hours;
    for (int hour = 0; hour < 24; ++hour) {
        const bool closed = QTime(hour, 59) < asked.opens || QTime(hour, 0) >= asked.closes;
        hours.append({QString::number(hour), m_overview.byHour.value(hour), closed});
    }
    m_hours->show(tr("Uses by hour; outside office hours in another colour"), hours);
    QList<UseChart::Bar> days;
    const QDate first = std::max(asked.from, asked.to.addDays(1 - mostDays));
    for (QDate day = first; day <= asked.to; day = day.addDays(1))
        days.append({day.toString(QStringLiteral("M-d")), m_overview.byDay.value(day),
                     day.dayOfWeek() >= Qt::Saturday});
    m_days->show(
        first > asked.from
            ? tr("Uses by day, the last %1 of them; weekends in another colour").arg(mostDays)
            : tr("Uses by day; weekends in another colour"),
        days);
}

void SupervisorPage::exportRecords()
{
    const QString name = u"ledger-" % request().to.toString(Qt::ISODate) % u".csv";
    m_parts.dialogs->saveFile(this, tr("Export records"), name,
                              tr("Spreadsheet (*.csv);;JSON Lines for auditors (*.jsonl)"),
                              [this](const QString &path) {
                                  if (!path.isEmpty())
                                      writeExport(path);
                              });
}

void SupervisorPage::writeExport(const QString &path)
{
    beginJob();
    m_export->setEnabled(false);
    const ledger::OverviewRequest asked = request();
    ledger::Filter filter;
    filter.from = asked.from.startOfDay();
    filter.to = asked.to.addDays(1).startOfDay();
    const bool json = path.endsWith(u".jsonl", Qt::CaseInsensitive);
    auto work = [ledgerPath = m_parts.ledgerPath, path, filter, json]() -> Result<qint64> {
        QSaveFile file(path);
        const Error::Facts facts{{QStringLiteral("file"), QFileInfo(path).fileName()}};
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::FileNotWritable, facts);
        LC_TRY(count, ledger::exportLedger(ledgerPath, filter,
                                           json ? ledger::ExportFormat::JsonLines
                                                : ledger::ExportFormat::Csv,
                                           file));
        if (!file.commit())
            return fail(ErrorCode::FileNotWritable, facts);
        return count;
    };
    deliver(runOn(m_parts.pools->io(), std::move(work)), this,
            [this, json, name = QFileInfo(path).fileName()](const Result<qint64> &count) {
                endJob();
                m_export->setEnabled(true);
                if (!count) {
                    const texts::ErrorText text = texts::textOf(count.error());
                    say(text.what % u' ' % text.next, "failed");
                    return;
                }
                say(tr("%n record(s) written to %1", nullptr, int(*count)).arg(name), "passed");
                Q_EMIT exported(json ? QStringLiteral("jsonl") : QStringLiteral("csv"), *count);
            });
}

} // namespace lc::ui
