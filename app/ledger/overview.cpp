#include "ledger/overview.h"

#include "ledger/sqlitestore.h"
#include "ledger/tallymemory.h"

#include <mutex>

namespace lc::ledger {

namespace {

constexpr int mostFlags = 500;

// Not a use of anything: the desk's own housekeeping.
bool isUse(Event event)
{
    switch (event) {
    case Event::LookUp:
    case Event::Opening:
    case Event::Verification:
    case Event::Reveal:
    case Event::Consent:
    case Event::Print:
    case Event::Reprint:
    case Event::Refusal:
        return true;
    case Event::Login:
    case Event::Logout:
    case Event::Lock:
    case Event::Unlock:
    case Event::SettingsChange:
    case Event::ChainStart:
    case Event::NextPlease:
    case Event::Export:
        return false;
    }
    return false;
}

void count(UseCount &counts, Event event, qint64 uses)
{
    counts.all += uses;
    if (event == Event::LookUp)
        counts.lookUps += uses;
    if (event == Event::Opening)
        counts.openings += uses;
    if (event == Event::Print || event == Event::Reprint)
        counts.prints += uses;
    if (event == Event::Reprint)
        counts.reprints += uses;
    if (event == Event::Reveal)
        counts.reveals += uses;
    if (event == Event::Refusal)
        counts.refusals += uses;
}

class OverviewMaker
{
public:
    explicit OverviewMaker(const OverviewRequest &request)
        : m_request(request)
    {}

    void add(QDate day, const DayTally &tally)
    {
        for (const DayTally::Hourly &row : tally.hourly) {
            if (!isUse(row.event))
                continue;
            count(m_byOperator[row.operatorNumber], row.event, row.uses);
            m_overview.byHour[row.hour] += row.uses;
            m_overview.byDay[day] += row.uses;
            addFlags(day, row);
        }
        for (const DayTally::Keyed &row : tally.keyed) {
            const bool isMatter = row.kind == DayTally::Keyed::Kind::Matter;
            if (isUse(row.event))
                count((isMatter ? m_byMatter : m_byReason)[row.key], row.event, row.uses);
        }
    }

    Overview finish()
    {
        m_overview.byOperator = sorted(m_byOperator);
        m_overview.byReason = sorted(m_byReason);
        m_overview.byMatter = sorted(m_byMatter);
        for (auto it = m_flags.cbegin(); it != m_flags.cend(); ++it) {
            const auto &[day, hour, person, kind] = it.key();
            if (kind != Flag::Kind::Rate || it.value() > m_request.usualPerHour)
                m_overview.flags.prepend({kind, day, hour, person, it.value()});
        }
        m_overview.flags.resize(std::min<qsizetype>(m_overview.flags.size(), mostFlags));
        return m_overview;
    }

private:
    using FlagKey = std::tuple<QDate, int, QString, Flag::Kind>;

    void addFlags(QDate day, const DayTally::Hourly &row)
    {
        const auto raise = [&](Flag::Kind kind) {
            m_flags[{day, row.hour, row.operatorNumber, kind}] += row.uses;
        };
        if (row.event == Event::LookUp)
            raise(Flag::Kind::Rate);
        if (isOffHours(day, row.hour))
            raise(Flag::Kind::OffHours);
        if (row.event == Event::LookUp && row.matterless)
            raise(Flag::Kind::NoMatter);
        if (row.event == Event::Reveal)
            raise(Flag::Kind::Reveal);
        if (row.event == Event::Reprint)
            raise(Flag::Kind::Reprint);
    }

    // The tally knows whole hours: an hour that is partly open counts as open.
    bool isOffHours(QDate day, int hour) const
    {
        if (!m_request.weekendsOpen && day.dayOfWeek() >= Qt::Saturday)
            return true;
        const QTime begin(hour, 0);
        return begin >= m_request.closes || begin.addSecs(3599) < m_request.opens;
    }

    static QList<UseCount> sorted(const QMap<QString, UseCount> &counts)
    {
        QList<UseCount> list;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            list.append(it.value());
            list.last().key = it.key();
        }
        std::stable_sort(list.begin(), list.end(),
                         [](const UseCount &a, const UseCount &b) { return a.all > b.all; });
        return list;
    }

    const OverviewRequest m_request;
    QMap<QString, UseCount> m_byOperator;
    QMap<QString, UseCount> m_byReason;
    QMap<QString, UseCount> m_byMatter;
    QMap<FlagKey, qint64> m_flags;
    Overview m_overview;
};

} // namespace

struct Overviews::State
{
    QString path;
    std::mutex mutex;
    TallyMemory memory;
};

Overviews::Overviews(const QString &path)
    : d(std::make_unique<State>())
{
    d->path = path;
}

Overviews::~Overviews() = default;

Result<Overview> Overviews::of(const OverviewRequest &request)
{
    const std::scoped_lock lock(d->mutex);
    LC_TRY(store, SqliteStore::open(d->path, SqliteFile::Mode::ReadOnly));
    return store->file().run([&](QSqlDatabase &database) -> Result<Overview> {
        OverviewMaker maker(request);
        LC_CHECK(
            d->memory.visit(database, request.from, request.to,
                            [&maker](QDate day, const DayTally &tally) { maker.add(day, tally); }));
        return maker.finish();
    });
}

Result<Overview> overviewOf(const QString &path, const OverviewRequest &request)
{
    return Overviews(path).of(request);
}

QString nameOf(Flag::Kind kind)
{
    switch (kind) {
    case Flag::Kind::Rate:
        return QStringLiteral("Rate");
    case Flag::Kind::OffHours:
        return QStringLiteral("OffHours");
    case Flag::Kind::NoMatter:
        return QStringLiteral("NoMatter");
    case Flag::Kind::Reveal:
        return QStringLiteral("Reveal");
    case Flag::Kind::Reprint:
        return QStringLiteral("Reprint");
    }
    return {};
}

} // namespace lc::ledger
