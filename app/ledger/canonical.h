#pragma once

#include "core/result.h"
#include "ledger/record.h"

#include <QByteArrayView>

#include <array>

namespace lc::ledger {

// The byte form that is hashed: docs/ledger-format.md describes it for auditors. It never
// changes for a format number; a new format gets a new number and the old one stays readable.
inline constexpr int newestFormat = 1;
inline constexpr int digestSize = 32;

// The plain texts of an entry, in the order in which they stand in the canonical form and in
// the table of the store.
struct TextMember
{
    const char *name;
    QString Entry::*member;
};
inline constexpr std::array<TextMember, 18> textMembers{{
    {"operatorNumber", &Entry::operatorNumber},
    {"counter", &Entry::counter},
    {"unit", &Entry::unit},
    {"ticket", &Entry::ticket},
    {"matterCode", &Entry::matterCode},
    {"matterName", &Entry::matterName},
    {"reasonCode", &Entry::reasonCode},
    {"consent", &Entry::consent},
    {"holderTail", &Entry::holderTail},
    {"licenseIdentifier", &Entry::licenseIdentifier},
    {"licenseType", &Entry::licenseType},
    {"route", &Entry::route},
    {"requestState", &Entry::requestState},
    {"resultCode", &Entry::resultCode},
    {"verdict", &Entry::verdict},
    {"serial", &Entry::serial},
    {"detail", &Entry::detail},
    {"programVersion", &Entry::programVersion},
}};

// 2026-07-01T10:21:36.004+08:00
[[nodiscard]] QString timeText(const QDateTime &at);
[[nodiscard]] QDateTime timeFromText(const QString &text);

[[nodiscard]] QByteArray canonicalForm(const Record &record);
// The way back; the record's own bytes are not trusted: the form of what was read must be `form`
// to the letter. LedgerDamaged, LedgerNewer.
[[nodiscard]] Result<Record> fromCanonicalForm(QByteArrayView form, const QByteArray &hash,
                                               const QByteArray &mac);
// SM3 over the canonical form.
[[nodiscard]] QByteArray hashOf(const Record &record);

// What an entry may hold: no control characters, no lone surrogates, at most 500 UTF-16 units a
// text, and in free text no run of digits that could be somebody's number.
[[nodiscard]] Entry sanitised(Entry entry);

} // namespace lc::ledger
