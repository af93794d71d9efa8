#include "ledger/overview.h"

#include "ledger/sqlitestore.h"

#include <QSqlQuery>
#include <QVariant>

namespace lc::ledger {

namespace {

constexpr int mostFlags = 500;

// One row of the tally.
struct TallyRow
{
    QDate day;
    int hour = 0;
    QString operatorNumber;
    QString reasonCode;
    QString matterName;
    Event event = Event::LookUp;
    qint64 uses = 0;
};

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

void count(UseCount &counts, const TallyRow &row)
{
    counts.all += row.uses;
    if (row.event == Event::LookUp)
        counts.lookUps += row.uses;
    if (row.event == Event::Opening)
        counts.openings += row.uses;
    if (row.event == Event::Print || row.event == Event::Reprint)
        counts.prints += row.uses;
    if (row.event == Event::Reprint)
        counts.reprints += row.uses;
    if (row.event == Event::Reveal)
        counts.reveals += row.uses;
    if (row.event == Event::Refusal)
        counts.refusals += row.uses;
}

class OverviewMaker
{
public:
    explicit OverviewMaker(const OverviewRequest &request)
        : m_request(request)
    {}

    void add(const TallyRow &row)
    {
        if (!isUse(row.event))
            return;
        count(m_byOperator[row.operatorNumber], row);
        count(m_byReason[row.reasonCode], row);
        count(m_byMatter[row.matterName], row);
        m_overview.byHour[row.hour] += row.uses;
        m_overview.byDay[row.day] += row.uses;
        addFlags(row);
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

    void addFlags(const TallyRow &row)
    {
        const auto raise = [&](Flag::Kind kind) {
            m_flags[{row.day, row.hour, row.operatorNumber, kind}] += row.uses;
        };
        if (row.event == Event::LookUp)
            raise(Flag::Kind::Rate);
        if (isOffHours(row))
            raise(Flag::Kind::OffHours);
        if (row.event == Event::LookUp && row.matterName.isEmpty())
            raise(Flag::Kind::NoMatter);
        if (row.event == Event::Reveal)
            raise(Flag::Kind::Reveal);
        if (row.event == Event::Reprint)
            raise(Flag::Kind::Reprint);
    }

    // The tally knows whole hours: an hour that is partly open counts as open.
    bool isOffHours(const TallyRow &row) const
    {
        if (!m_request.weekendsOpen && row.day.dayOfWeek() >= Qt::Saturday)
            return true;
        const QTime begin(row.hour, 0);
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

Result<TallyRow> tallyRow(const QSqlQuery &query)
{
    TallyRow row;
    row.day = QDate::fromString(query.value(0).toString(), Qt::ISODate);
    row.hour = query.value(1).toInt();
    row.operatorNumber = query.value(2).toString();
    row.reasonCode = query.value(3).toString();
    row.matterName = query.value(4).toString();
    const auto event = eventFromName(query.value(5).toString());
    row.uses = query.value(6).toLongLong();
    if (!event || !row.day.isValid())
        return fail(ErrorCode::LedgerDamaged,
                    {{QStringLiteral("member"), QStringLiteral("tally")}});
    row.event = *event;
    return row;
}

} // namespace

Result<Overview> overviewOf(const QString &path, const OverviewRequest &request)
{
    LC_TRY(store, SqliteStore::open(path, SqliteFile::Mode::ReadOnly));
    return store->file().run([&request](QSqlDatabase &database) -> Result<Overview> {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(QStringLiteral("SELECT day,hour,operatorNumber,reasonCode,matterName,event,"
                                     "uses FROM tally WHERE day>=? AND day<=?"));
        query.addBindValue(request.from.toString(Qt::ISODate));
        query.addBindValue(request.to.toString(Qt::ISODate));
        if (!query.exec())
            return fail(sqlError(ErrorCode::LedgerDamaged, query));
        OverviewMaker maker(request);
        while (query.next()) {
            LC_TRY(row, tallyRow(query));
            maker.add(row);
        }
        return maker.finish();
    });
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
