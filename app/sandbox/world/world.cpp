#include "sandbox/world/world.h"

#include "domain/licenseidentifier.h"
#include "domain/subjectcode.h"
#include "sandbox/world/facevalues.h"
#include "sandbox/world/random.h"

namespace lc::sandbox {

namespace {

// Kinds of random streams.
enum Stream : quint64 { CitizenStream = 1, FirmStream, LicenseStream, OfficeStream };

constexpr int officesPerKind = 3; // the city's own and those of two districts

RecordState stateFromName(QStringView name)
{
    if (name == u"revoked")
        return RecordState::Revoked;
    if (name == u"suspended")
        return RecordState::Suspended;
    if (name == u"notActivated")
        return RecordState::NotActivated;
    return RecordState::Active;
}

QString inventResidentId(QStringView division, QDate birth, int order)
{
    const QString first17 = division % birth.toString(QStringLiteral("yyyyMMdd")) %
                            QStringLiteral("%1").arg(order, 3, 10, QLatin1Char('0'));
    return first17 % domain::residentIdCheck(first17).value_or(u'0');
}

} // namespace

QString inventCreditCode(QStringView category, QStringView division, QStringView body8)
{
    const QString first17 =
        category % division % body8 % domain::organisationCodeCheck(body8).value_or(u'0');
    return first17 % domain::creditCodeCheck(first17).value_or(u'0');
}

World::World(Catalogue catalogue, WorldOptions options)
    : m_catalogue(std::move(catalogue))
    , m_options(std::move(options))
{
    for (qsizetype kind = 0; kind < m_catalogue.offices.size(); ++kind) {
        // An office's numbers do not depend on the seed: its certificates outlive a new world.
        Random random = Random::of(2942, OfficeStream, static_cast<quint64>(kind));
        m_authorities << inventCreditCode(u"11", QString(m_options.province % u"9900"),
                                          random.digits(8));
        for (int place = 0; place < officesPerKind; ++place) {
            const QString where = place == 0 ? m_catalogue.city
                                             : m_catalogue.city % m_catalogue.districts[place].name;
            const QString area =
                place == 0 ? QString(m_options.province % u"9900") : division(place);
            m_offices.append({inventCreditCode(u"11", area, random.digits(8)),
                              where % m_catalogue.offices[kind].name, area});
        }
    }
}

int World::subjectCount() const
{
    return m_options.citizens + m_options.organisations +
           (m_options.isNational ? m_options.guests : 0);
}

bool World::issues(int type) const
{
    return m_options.isNational || !m_catalogue.types[type].elsewhere;
}

QString World::division(int district) const
{
    return m_options.province % m_catalogue.districts[district].division;
}

const SpecialSubject *World::specialOf(int index) const
{
    if (index < m_catalogue.specialPeople.size())
        return &m_catalogue.specialPeople[index];
    const int firm = index - m_options.citizens;
    if (firm >= 0 && firm < m_options.organisations &&
        firm < m_catalogue.specialOrganisations.size())
        return &m_catalogue.specialOrganisations[firm];
    return nullptr;
}

Subject World::subject(int index) const
{
    if (index < m_options.citizens)
        return citizen(index);
    const int firm = index - m_options.citizens;
    return firm < m_options.organisations ? organisation(firm)
                                          : guest(firm - m_options.organisations);
}

Subject World::guest(int index) const
{
    WorldOptions home = m_options;
    home.isNational = false;
    home.province = m_options.homeProvince;
    Subject made = World(m_catalogue, home).citizen(index);
    // What is special about them is at home.
    made.special = index == 0 ? QStringLiteral("elsewhere") : QString();
    return made;
}

Subject World::citizen(int index) const
{
    Random random = Random::of(m_options.seed, CitizenStream, static_cast<quint64>(index));
    Subject made;
    // The sequence number makes the code unique: 3652 days, 1000 orders, several districts.
    const int days = static_cast<int>(QDate(1890, 1, 1).daysTo(QDate(1900, 1, 1)));
    const int districts = static_cast<int>(m_catalogue.districts.size());
    const int day = static_cast<int>((static_cast<qint64>(index) * 1777 + 941) % days);
    const int order = (index / days + index % days * 7) % 1000;
    const int district =
        static_cast<int>((static_cast<qint64>(index) / days / 1000 + index) % districts);
    made.birth = QDate(1890, 1, 1).addDays(day);
    made.code = inventResidentId(division(district), made.birth, order);
    made.type = domain::HolderCodeType::ResidentId;
    made.sex = order % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
    const qsizetype given = m_catalogue.givenNames.size();
    const qsizetype names = m_catalogue.surnames.size() * given;
    const qsizetype which = index % names;
    made.name = m_catalogue.surnames[which / given] % m_catalogue.givenNames[which % given];
    if (index >= names)
        made.name += chineseNumber(static_cast<int>(index / names));
    made.address = m_catalogue.province % m_catalogue.city % m_catalogue.districts[district].name %
                   random.pick(m_catalogue.streets) % QString::number(1 + random.below(299)) %
                   u"号" % QString::number(1 + random.below(20)) % u"栋" %
                   QString::number(101 + random.below(1800)) % u"室";
    if (const SpecialSubject *special = specialOf(index)) {
        made.name = special->name;
        made.special = special->key;
    }
    return made;
}

Subject World::organisation(int index) const
{
    Random random = Random::of(m_options.seed, FirmStream, static_cast<quint64>(index));
    const int district = random.below(static_cast<int>(m_catalogue.districts.size()));
    Subject made;
    made.type = domain::HolderCodeType::CreditCode;
    const QString body = QStringLiteral("MA%1").arg(index + 1, 6, 10, QLatin1Char('0'));
    made.code = inventCreditCode(u"91", division(district), body);
    const qsizetype names = m_catalogue.firmNames.size();
    made.name = m_catalogue.city % m_catalogue.firmNames[index % names] %
                (index >= names * m_catalogue.trades.size()
                     ? chineseNumber(static_cast<int>(index / (names * m_catalogue.trades.size())))
                     : QString()) %
                m_catalogue.trades[(index / names) % m_catalogue.trades.size()] %
                random.pick(m_catalogue.firmForms);
    made.legalPerson = citizen(random.below(m_options.citizens)).name;
    made.address = m_catalogue.province % m_catalogue.city % m_catalogue.districts[district].name %
                   random.pick(m_catalogue.streets) % QString::number(1 + random.below(299)) %
                   u"号";
    if (const SpecialSubject *special = specialOf(m_options.citizens + index)) {
        made.name = special->name;
        made.special = special->key;
    }
    return made;
}

QList<int> World::typesOf(int index, const Subject &subject) const
{
    QList<int> types;
    if (const SpecialSubject *special = specialOf(index)) {
        for (const QString &key : special->types)
            types << m_catalogue.typeByKey(key);
        types.removeAll(-1);
        return types;
    }
    const HolderKind kind =
        domain::isOrganisation(subject.type) ? HolderKind::Organisation : HolderKind::Person;
    Random random = Random::of(m_options.seed, LicenseStream, static_cast<quint64>(index));
    QList<int> possible;
    for (int i = 0; i < m_catalogue.types.size(); ++i) {
        const HolderKind needs = m_catalogue.types[i].holder;
        if ((needs == HolderKind::Any || needs == kind) && !m_catalogue.types[i].elsewhere)
            possible << i;
    }
    if (index >= m_options.citizens + m_options.organisations) {
        for (int i = 0; i < m_catalogue.types.size(); ++i) {
            if (m_catalogue.types[i].elsewhere)
                types << i;
        }
        return types;
    }
    if (kind == HolderKind::Organisation)
        types << m_catalogue.typeByKey(u"business");
    possible.removeAll(types.value(0, -1));
    const int more = 1 + random.below(3);
    for (int i = 0; i < more && !possible.isEmpty(); ++i)
        types << possible.takeAt(random.below(static_cast<int>(possible.size())));
    return types;
}

World::Period World::periodOf(const LicenseType &type, QStringView wish, Random &random) const
{
    const QDate today = m_options.today;
    const int years = type.years > 0 ? type.years : 5;
    Period period;
    if (wish == u"expired") {
        period.until = today.addDays(-40 - random.below(300));
        period.from = period.until.addYears(-years).addDays(1);
        period.issued = period.from;
    } else if (wish == u"future") {
        period.issued = today.addDays(-5);
        period.from = today.addDays(25);
        period.until = period.from.addYears(years).addDays(-1);
    } else if (wish == u"soon") {
        period.until = today.addDays(20);
        period.from = period.until.addYears(-years).addDays(1);
        period.issued = period.from;
    } else {
        period.issued = today.addDays(-30 - random.below(years * 365 - 90));
        period.from = period.issued;
        if (type.years > 0)
            period.until = period.from.addYears(years).addDays(-1);
    }
    return period;
}

Result<LicenseRecord> World::makeLicense(int index, int slot, int type,
                                         const Subject &subject) const
{
    const LicenseType &kind = m_catalogue.types[type];
    const SpecialSubject *special = specialOf(index);
    Random random =
        Random::of(m_options.seed, LicenseStream + 16 * (slot + 1ull), static_cast<quint64>(index));
    // Of the others a few are expired, revoked or suspended as well.
    QString wish = special != nullptr && slot == 0 ? special->period : QString();
    QString state = special != nullptr && slot == 0 ? special->state : QString();
    if (special == nullptr) {
        const int chance = random.below(100);
        if (kind.years > 0 && chance < 8)
            wish = chance < 5 ? QStringLiteral("expired") : QStringLiteral("soon");
        else if (chance < 11)
            state = chance < 10 ? QStringLiteral("revoked") : QStringLiteral("suspended");
    }
    const Period period = periodOf(kind, wish, random);
    const Office &office = m_offices[kind.office * officesPerKind + random.below(officesPerKind)];
    LicenseRecord record;
    record.type = type;
    record.typeCode = typeCode(type);
    const QString serial = QString::number(period.issued.year()) %
                           QStringLiteral("%1").arg(static_cast<qint64>(index) * 8 + slot + 1, 8,
                                                    10, QLatin1Char('0'));
    record.number = kind.mark % u"字第" % serial % u"号";
    record.holder = subject.name;
    record.holderCode = subject.code;
    record.holderType = subject.type;
    record.issuer = office.name;
    record.issuerCode = office.code;
    record.areaCode = office.division;
    record.issued = period.issued;
    record.validFrom = period.from;
    record.validUntil = period.until;
    record.state = stateFromName(state);
    LC_TRY(identifier,
           domain::LicenseIdentifier::compose(record.typeCode, record.issuerCode, serial, u"001"));
    record.identifier = identifier.toString();
    const Subject other = citizen(random.below(m_options.citizens));
    record.face = faceValues(kind, record, subject, other, random);
    return record;
}

Result<QList<LicenseRecord>> World::licensesOf(int index, const Subject &subject) const
{
    QList<LicenseRecord> records;
    const QList<int> types = typesOf(index, subject);
    for (int slot = 0; slot < types.size(); ++slot) {
        LC_TRY(record, makeLicense(index, slot, types[slot], subject));
        records.append(record);
    }
    return records;
}

QString World::typeCode(int type) const
{
    const LicenseType &kind = m_catalogue.types[type];
    return m_authorities[kind.office] % kind.sequence;
}

} // namespace lc::sandbox
