#pragma once

#include "domain/license.h"
#include "domain/textcompare.h"

#include <QMap>

namespace lc::desk {

// What of a license can be held against paper: the neutral names of platform::FieldsToVerify and
// "holderCode", then the face's own field names; only what is not empty.
struct ComparableField
{
    QString name;
    SecureText value;
};
[[nodiscard]] QList<ComparableField> comparableFields(const domain::LicenseInformation &license);

// Whether the platform can be asked about a field of this name (6.5.1); the holder's code is asked
// with in any case.
[[nodiscard]] bool isAskedOfPlatform(const QString &field);

// One value against the paper's. Forms of a date are one; dots and spaces of names as in
// domain::compareTexts().
[[nodiscard]] QList<domain::ComparedPiece> compareValues(const SecureText &record,
                                                         const SecureText &paper);

} // namespace lc::desk
