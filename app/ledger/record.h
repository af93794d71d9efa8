#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace lc::ledger {

enum class Event {
    LookUp,
    Opening,
    Verification,
    Reveal,
    Consent,
    Print,
    Reprint,
    Refusal,
    Login,
    Logout,
    Lock,
    Unlock,
    SettingsChange,
    ChainStart,
    NextPlease,
    Export,
};

// One use, as it is told to the ledger. Never a name, a clear number, a face or a body.
struct Entry
{
    Event event = Event::LookUp;
    QDateTime at; // local time with offset
    qint64 platformOffsetMs = 0;
    QString operatorNumber;
    QString counter;
    QString unit;
    QString ticket;
    QString matterCode;
    QString matterName;
    QString reasonCode;
    QString consent;       // kind of consent, empty: not asked
    QByteArray holderHash; // keyed hash of the subject code
    QString holderTail;    // last four
    QString licenseIdentifier;
    QString licenseType;
    QString route;        // "holder", "identifier", "encrypted", "file"
    QString requestState; // "answered", "refused", "notDelivered", "outcomeUnknown"
    QString resultCode;   // error name or "0"
    QString verdict;      // domain::nameOf(VerdictKind)
    QString serial;       // print serial
    QString detail;       // field names, counts; never values
    QString programVersion;
};

// As it stands in the chain.
struct Record
{
    qint64 sequence = 0; // from 1, without gaps
    int format = 1;
    QString chain; // chain identity of this installation
    Entry entry;
    QByteArray previous; // SM3 of the previous record; zeros for the first
    QByteArray hash;     // SM3 over the canonical form, which includes `previous`
    QByteArray mac;      // HMAC-SM3 under the epoch's key
    qint64 epoch = 0;
};

[[nodiscard]] QString nameOf(Event event);
[[nodiscard]] std::optional<Event> eventFromName(QStringView name);

} // namespace lc::ledger
