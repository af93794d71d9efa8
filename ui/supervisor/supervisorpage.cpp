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
#include <QHeaderView>
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
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return table;
}

} // namespace

SupervisorPage::SupervisorPage(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
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
                  [path = m_parts.ledgerPath, asked] { return ledger::overviewOf(path, asked); }),
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
