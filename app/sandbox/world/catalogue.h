#pragma once

#include "core/result.h"

#include <QColor>
#include <QList>
#include <QMap>
#include <QSizeF>
#include <QString>

namespace lc::sandbox {

enum class LayoutStyle { Card, Columns, Booklet, Table, Certificate };
enum class BorderStyle { Band, Guilloche, Double, Corner, Plain };
enum class HolderKind { Person, Organisation, Any };

// One value of a license face: its name, its column name and the pattern that its value is made
// from ("{holder}", "a|b|c" to choose from, "{digits5}").
struct FieldPattern
{
    QString name;
    QString column;
    QString value;
};

// One of the kinds of license that the sandbox issues, with its face.
struct LicenseType
{
    QString key;
    QString sequence; // last three characters of the type code
    int office = 0;   // index into Catalogue::offices
    QString name;
    QString latin;
    HolderKind holder = HolderKind::Person;
    QString mark;  // begins the license number
    int years = 0; // 0: long term
    QSizeF page;   // millimetres
    LayoutStyle layout = LayoutStyle::Card;
    BorderStyle border = BorderStyle::Plain;
    bool photo = false;
    bool elsewhere = false; // issued in other provinces only
    QColor ink;
    QColor accent;
    QColor tint;
    QList<FieldPattern> fields;
    QString annexTitle;
    QList<FieldPattern> annex;
};

struct OfficeKind
{
    QString key;
    QString name;
};

// What a subject that was thought of beforehand holds.
struct SpecialSubject
{
    QString key;
    QString name;
    QStringList types;
    QString period; // "expired", "future", "soon", empty
    QString state;  // "revoked", "suspended", "notActivated", empty
};

struct District
{
    QString division; // last four digits of the division code
    QString name;
};

// The data files that the invented world is made from (resources/sandbox/*.json).
struct Catalogue
{
    QList<OfficeKind> offices;
    QList<LicenseType> types;
    QString province;
    QString city;
    QList<District> districts;
    QMap<QString, QString> holderTypeNames; // by GB/T 36903 code
    QMap<QString, QString> reasonNames;     // by reason code
    QStringList surnames;
    QStringList givenNames;
    QStringList streets;
    QStringList trades;
    QStringList firmNames;
    QStringList firmForms;
    QList<SpecialSubject> specialPeople;
    QList<SpecialSubject> specialOrganisations;

    [[nodiscard]] static Result<Catalogue> load();
    // -1 when there is none.
    [[nodiscard]] int typeByKey(QStringView key) const;
};

} // namespace lc::sandbox
