#pragma once

#include "domain/holdercodetype.h"
#include "sandbox/world/catalogue.h"

#include <QDate>
#include <QMap>

#include <functional>

namespace lc::sandbox {

// An invented holder: born 1890-1899, or registered in a division that does not exist.
struct Subject
{
    QString code;
    domain::HolderCodeType type = domain::HolderCodeType::ResidentId;
    QString name;
    QString sex;
    QDate birth;
    QString address;
    QString legalPerson; // of an organisation
    QString special;     // key of the SpecialSubject, empty for the rest
};

// An issuing organisation; one for each kind of office in each district that has one.
struct Office
{
    QString code; // credit code
    QString name;
    QString division;
};

// What the registry knows of the validity of a license besides its dates.
enum class RecordState { Active = 0, NotActivated = 1, Suspended = 2, Revoked = 3 };

struct FaceValue
{
    QString name;
    QString column;
    QString value;
    bool annex = false;
};

struct LicenseRecord
{
    QString identifier;
    int type = 0; // index into Catalogue::types
    QString typeCode;
    QString number;
    QString holder;
    QString holderCode;
    domain::HolderCodeType holderType = domain::HolderCodeType::ResidentId;
    QString issuer;
    QString issuerCode;
    QString areaCode;
    QDate issued;
    QDate validFrom;
    QDate validUntil; // null: long term
    RecordState state = RecordState::Active;
    QList<FaceValue> face;
};

struct WorldOptions
{
    quint32 seed = 2942;
    QString province = QStringLiteral("51"); // first two digits of every division code
    // The national side: also issues what `homeProvince` does not, to some people from there.
    bool isNational = false;
    QString homeProvince = QStringLiteral("51");
    int guests = 24;
    int citizens = 240;
    int organisations = 72;
    QDate today; // validity is arranged around it
};

// Invents people, organisations and their licenses. The same options give the same world,
// whatever was asked before: every item is made from its own number.
class World
{
public:
    World(Catalogue catalogue, WorldOptions options);

    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const QList<Office> &offices() const { return m_offices; }
    [[nodiscard]] int subjectCount() const;
    [[nodiscard]] const QString &province() const { return m_options.province; }
    // Whether this world issues licenses of that type.
    [[nodiscard]] bool issues(int type) const;
    // Citizens first, then organisations, then guests.
    [[nodiscard]] Subject subject(int index) const;
    [[nodiscard]] Result<QList<LicenseRecord>> licensesOf(int index, const Subject &subject) const;
    // Type code: credit code of the defining authority and the type's sequence.
    [[nodiscard]] QString typeCode(int type) const;

private:
    struct Period
    {
        QDate issued;
        QDate from;
        QDate until;
    };
    [[nodiscard]] Subject citizen(int index) const;
    [[nodiscard]] Subject organisation(int index) const;
    // Somebody of the other province's world with the same seed.
    [[nodiscard]] Subject guest(int index) const;
    [[nodiscard]] QString division(int district) const;
    [[nodiscard]] const SpecialSubject *specialOf(int index) const;
    [[nodiscard]] QList<int> typesOf(int index, const Subject &subject) const;
    [[nodiscard]] Period periodOf(const LicenseType &type, QStringView wish,
                                  class Random &random) const;
    [[nodiscard]] Result<LicenseRecord> makeLicense(int index, int slot, int type,
                                                    const Subject &subject) const;

    Catalogue m_catalogue;
    WorldOptions m_options;
    QList<Office> m_offices;
    QStringList m_authorities; // credit code per office kind
};

// Credit code of an invented organisation: registering category, division and number.
[[nodiscard]] QString inventCreditCode(QStringView category, QStringView division,
                                       QStringView body8);

} // namespace lc::sandbox
