#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace lc::support {

enum class CorrectionKind {
    Missing,     // should be in the library and is not
    WrongFields, // metadata or face data differ from the paper
    WrongFace,   // the picture is wrong or cannot be read
    WrongState,  // void, expired or in force, and it is not
    WrongSeal,   // the seal is missing or not the issuer's
    Other
};

// 纠错单: what is missing or wrong about a license, for the office that the data come from. No name
// and no number of a person: the license identifier alone says which license it is.
struct CorrectionReport
{
    QString number; // made by saveCorrection()
    QDateTime at;
    CorrectionKind kind = CorrectionKind::Other;
    QString licenseIdentifier; // empty for a missing license
    QString licenseType;
    QString issuer;
    QStringList fields; // names, never values
    QString note;       // what correctionProblem() lets through
    QString verdict;    // domain::nameOf(VerdictKind) where one was there
    QString unit;
    QString counter;
    QString operatorNumber;
};

[[nodiscard]] QString nameOf(CorrectionKind kind);
[[nodiscard]] std::optional<CorrectionKind> correctionKindFromName(QStringView name);

// Why it cannot be saved: "number" (the note holds something like a number of a person), "field",
// "type", "tooLong"; empty when it can.
[[nodiscard]] QLatin1String correctionProblem(const CorrectionReport &report);
// One file a report, JSON, written atomically; returns the number. InputUnexpectedCharacter when
// correctionProblem() has something to say, FileNotWritable.
[[nodiscard]] Result<QString> saveCorrection(const QString &directory, CorrectionReport report);
// Oldest first; files that are none are passed over.
[[nodiscard]] QList<CorrectionReport> savedCorrections(const QString &directory);
[[nodiscard]] QByteArray correctionsToJson(const QList<CorrectionReport> &reports);
// With a byte order mark, since spreadsheets take it for another encoding else; nothing in it is
// a formula.
[[nodiscard]] QByteArray correctionsToCsv(const QList<CorrectionReport> &reports);

} // namespace lc::support
