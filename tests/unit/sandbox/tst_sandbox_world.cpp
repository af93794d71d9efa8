#include "domain/license.h"
#include "domain/licenseidentifier.h"
#include "domain/subjectcode.h"
#include "sandbox/store/registry.h"
#include "sandbox/world/world.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;

namespace {

const QDate today(2026, 11, 24);

World makeWorld(quint32 seed = 2942)
{
    WorldOptions options;
    options.seed = seed;
    options.today = today;
    return World(*Catalogue::load(), options);
}

QList<LicenseRecord> allLicenses(const World &world)
{
    QList<LicenseRecord> all;
    for (int i = 0; i < world.subjectCount(); ++i)
        all += *world.licensesOf(i, world.subject(i));
    return all;
}

Subject subjectThatShows(const World &world, QStringView special)
{
    for (int i = 0; i < world.subjectCount(); ++i) {
        Subject subject = world.subject(i);
        if (subject.special == special)
            return subject;
    }
    return {};
}

} // namespace

class TestSandboxWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEnoughPeopleOrganisationsAndTypes();
    void everyCodeIsValidAndUnique();
    void everyIdentifierIsValidAndUnique();
    void everybodyIsInvented();
    void sameSeedGivesTheSameWorld();
    void rareAndLongNamesArePresent();
    void everyStateOfValidityOccurs();
    void registryIsFilledOnceAndFast();
    void registryIsMadeAnewForOtherData();
    void registryReadsBackWhatWasInvented();
};

void TestSandboxWorld::holdsEnoughPeopleOrganisationsAndTypes()
{
    const World world = makeWorld();
    int citizens = 0;
    int organisations = 0;
    QSet<QString> names;
    for (int i = 0; i < world.subjectCount(); ++i) {
        const Subject subject = world.subject(i);
        (domain::isOrganisation(subject.type) ? organisations : citizens) += 1;
        names.insert(subject.name);
    }
    QVERIFY(citizens >= 200);
    QVERIFY(organisations >= 60);
    QVERIFY(names.size() > 300); // a name may occur twice, as names do
    QSet<int> types;
    for (const LicenseRecord &record : allLicenses(world))
        types.insert(record.type);
    QCOMPARE(types.size(), 12);
}

void TestSandboxWorld::everyCodeIsValidAndUnique()
{
    const World world = makeWorld();
    QSet<QString> codes;
    for (int i = 0; i < world.subjectCount(); ++i) {
        const Subject subject = world.subject(i);
        const auto parsed = domain::SubjectCode::parse(subject.code, subject.type);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
        codes.insert(subject.code);
    }
    QCOMPARE(codes.size(), world.subjectCount());
    for (const Office &office : world.offices())
        QVERIFY(domain::SubjectCode::parse(office.code, domain::HolderCodeType::CreditCode));
    for (int type = 0; type < world.catalogue().types.size(); ++type)
        QVERIFY(domain::SubjectCode::parse(world.typeCode(type).left(18),
                                           domain::HolderCodeType::CreditCode));
}

void TestSandboxWorld::everyIdentifierIsValidAndUnique()
{
    const QList<LicenseRecord> all = allLicenses(makeWorld());
    QSet<QString> identifiers;
    QSet<QString> numbers;
    for (const LicenseRecord &record : all) {
        const auto parsed = domain::LicenseIdentifier::parse(record.identifier);
        QVERIFY(parsed);
        QVERIFY(parsed->checkMatches());
        QCOMPARE(parsed->issuerCode(), record.issuerCode);
        QVERIFY(parsed->divisionCode().startsWith(u"51"));
        identifiers.insert(record.identifier);
        numbers.insert(record.number);
    }
    QCOMPARE(identifiers.size(), all.size());
    QCOMPARE(numbers.size(), all.size());
}

void TestSandboxWorld::everybodyIsInvented()
{
    const World world = makeWorld();
    for (int i = 0; i < world.subjectCount(); ++i) {
        const Subject subject = world.subject(i);
        // A division that does not exist, and a year in which nobody alive was born.
        QVERIFY(subject.code.startsWith(u"5199") || subject.code.startsWith(u"915199"));
        if (subject.type == domain::HolderCodeType::ResidentId)
            QVERIFY(subject.birth.year() >= 1890 && subject.birth.year() <= 1899);
    }
}

void TestSandboxWorld::sameSeedGivesTheSameWorld()
{
    const QList<LicenseRecord> first = allLicenses(makeWorld());
    const QList<LicenseRecord> second = allLicenses(makeWorld());
    const QList<LicenseRecord> other = allLicenses(makeWorld(7));
    QCOMPARE(first.size(), second.size());
    bool differs = first.size() != other.size();
    for (qsizetype i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].identifier, second[i].identifier);
        QCOMPARE(first[i].face.size(), second[i].face.size());
        for (qsizetype f = 0; f < first[i].face.size(); ++f)
            QCOMPARE(first[i].face[f].value, second[i].face[f].value);
        differs = differs || first[i].identifier != other[i].identifier;
    }
    QVERIFY(differs);
}

void TestSandboxWorld::rareAndLongNamesArePresent()
{
    const World world = makeWorld();
    QVERIFY(subjectThatShows(world, u"expired").name.contains(QStringLiteral("\U00020BB7")));
    QVERIFY(subjectThatShows(world, u"rareName").name.contains(QStringLiteral("\U0002B36D")));
    QVERIFY(subjectThatShows(world, u"notYetValid").name.contains(QChar(0xB7)));
    QCOMPARE(subjectThatShows(world, u"longName").name.toUcs4().size(), 25);
}

void TestSandboxWorld::everyStateOfValidityOccurs()
{
    const World world = makeWorld();
    QSet<int> states;
    QSet<int> periods;
    int several = 0;
    for (int i = 0; i < world.subjectCount(); ++i) {
        const auto licenses = world.licensesOf(i, world.subject(i));
        QVERIFY(licenses);
        several = std::max(several, static_cast<int>(licenses->size()));
        for (const LicenseRecord &record : *licenses) {
            states.insert(static_cast<int>(record.state));
            const auto until = record.validUntil.isValid()
                                   ? domain::LicenseDate::of(record.validUntil)
                                   : domain::LicenseDate::parse(u"长期");
            periods.insert(static_cast<int>(
                domain::periodState(domain::LicenseDate::of(record.validFrom), until, today)));
            QVERIFY(record.issued <= today);
        }
    }
    QVERIFY(several >= 5);
    QCOMPARE(states.size(), 4);
    QCOMPARE(periods, QSet<int>({static_cast<int>(domain::PeriodState::NotYetValid),
                                 static_cast<int>(domain::PeriodState::Valid),
                                 static_cast<int>(domain::PeriodState::ExpiresSoon),
                                 static_cast<int>(domain::PeriodState::Expired)}));
}

void TestSandboxWorld::registryIsFilledOnceAndFast()
{
    QTemporaryDir folder;
    const auto world = std::make_shared<const World>(makeWorld());
    const QString path = folder.filePath(QStringLiteral("registry.sqlite"));
    qint64 count = 0;
    {
        Registry registry(std::make_shared<Database>(path), world);
        QElapsedTimer timer;
        timer.start();
        const auto prepared = registry.prepare(QStringLiteral("a"));
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().toString()));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        count = *registry.count();
        QCOMPARE(count, allLicenses(*world).size());
        QVERIFY(registry.storeOriginal(1, SecureBytes(QByteArrayView("file"))));
    }
    Registry again(std::make_shared<Database>(path), world);
    QVERIFY(again.prepare(QStringLiteral("a")));
    QCOMPARE(*again.count(), count);
    QVERIFY(again.original(1)->has_value());
}

void TestSandboxWorld::registryIsMadeAnewForOtherData()
{
    QTemporaryDir folder;
    const auto database =
        std::make_shared<Database>(folder.filePath(QStringLiteral("registry.sqlite")));
    const auto world = std::make_shared<const World>(makeWorld());
    Registry registry(database, world);
    QVERIFY(registry.prepare(QStringLiteral("a")));
    QVERIFY(registry.storeOriginal(1, SecureBytes(QByteArrayView("file"))));
    QVERIFY(registry.prepare(QStringLiteral("b")));
    QCOMPARE(*registry.count(), allLicenses(*world).size());
    QVERIFY(!registry.original(1)->has_value());
}

void TestSandboxWorld::registryReadsBackWhatWasInvented()
{
    QTemporaryDir folder;
    const auto world = std::make_shared<const World>(makeWorld());
    Registry registry(std::make_shared<Database>(folder.filePath(QStringLiteral("r.sqlite"))),
                      world);
    QVERIFY(registry.prepare(QStringLiteral("a")));
    const Subject subject = world->subject(0);
    const auto expected = world->licensesOf(0, subject);
    const auto found = registry.byHolder(subject.code, std::nullopt);
    QVERIFY(found && expected);
    QCOMPARE(found->size(), expected->size());
    for (qsizetype i = 0; i < found->size(); ++i) {
        const LicenseRecord &record = (*found)[i].record;
        QCOMPARE(record.identifier, (*expected)[i].identifier);
        QCOMPARE(record.typeCode, (*expected)[i].typeCode);
        QCOMPARE(record.validUntil, (*expected)[i].validUntil);
        QCOMPARE(record.face.size(), (*expected)[i].face.size());
        for (qsizetype f = 0; f < record.face.size(); ++f) {
            QCOMPARE(record.face[f].column, (*expected)[i].face[f].column);
            QCOMPARE(record.face[f].value, (*expected)[i].face[f].value);
        }
        const auto same = registry.byIdentifier(record.identifier);
        QVERIFY(same && *same);
        QCOMPARE((*same)->row, (*found)[i].row);
    }
    QVERIFY(!registry.byIdentifier(QStringLiteral("1.2.3"))->has_value());
    const auto suggestions = registry.suggestions();
    QVERIFY(suggestions && suggestions->size() >= 3);
}

QTEST_GUILESS_MAIN(TestSandboxWorld)
#include "tst_sandbox_world.moc"
