#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace lc::sandbox {

// What an account may do (DB51/T 2942-2022 5.1: access is authorised beforehand). Empty lists
// mean "everything".
struct Grant
{
    QString account;
    QStringList services; // clauses: "6.2", "6.3.1" ...
    QStringList types;    // names of license types (证照类型名称)
    QStringList fields;   // columns of the license face that may be seen
    QStringList sources;  // IPv4 addresses or networks "10.1.0.0/16", or any address as text
    int dailyQuota = 0;   // calls a day; 0: unlimited
    QDate from;
    QDate until; // the last day; null: no end
    // The original instead of an annotated copy.
    bool original = false;
    // Face data by an encrypted identifier (6.4.4), not only its picture.
    bool encryptedInformation = false;
    // The national platform: its calls are never forwarded back to it (5.3).
    bool national = false;
};

} // namespace lc::sandbox
