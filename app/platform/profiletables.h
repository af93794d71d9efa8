#pragma once

#include "platform/profile.h"
#include "platform/wiremapping.h"
#include "platform/wirevocabulary.h"

#include <QStringList>

namespace lc::platform {

// Where a wire-neutral name stands on the wire.
struct MemberSpec
{
    QString name;
    QString member; // "head/accessId"
    QStringList aliases;
    qsizetype maxLength = 0; // code points; 0: no limit of its own
    WireKind kind = WireKind::Text;
};

struct ServiceSpec
{
    QString path;
    QStringList required;
    QStringList optional;
};

struct StatusSpec
{
    Status status = Status::Other;
    QString code;
    QString message;
};

// Members inside a row that hold the face data.
struct FaceSpec
{
    QString surface;
    QString detail;
    QString group;
    QString groupRows;
    QString name;
    QString value;
    QString valueType;
    QString columnName;
    QString order;
};

// A profile file, read and checked. Immutable.
struct ProfileTables
{
    QString name;
    AuthorisationScheme scheme = AuthorisationScheme::HmacSm3;
    bool acceptAliases = false;
    bool numbersAsText = false;
    QList<StatusSpec> statuses;
    QMap<int, QString> fieldResults;
    QMap<int, QString> fileResults;
    QMap<QString, QString> reasons;
    QString reasonsElse; // what another text counts as; empty: it is refused
    QMap<QString, QString> holderTypeNames;
    bool holderTypeNamesInAnswers = true;
    QString dateForm;
    QString longTerm;
    QString timeForm;
    QString timeOffset; // "+08:00"
    QList<MemberSpec> parameters;
    QList<MemberSpec> compared;
    QString statusMember;
    QString messageMember;
    QString totalMember;
    QString rowsMember;
    QList<MemberSpec> answerValues;
    QList<MemberSpec> row;
    FaceSpec face;
    QMap<Service, ServiceSpec> services;

    [[nodiscard]] const MemberSpec *parameter(const QString &parameterName) const;
};

// ProfileInvalid with facts "line", "member" and "why".
[[nodiscard]] Result<ProfileTables> readProfile(QByteArrayView json);

} // namespace lc::platform
