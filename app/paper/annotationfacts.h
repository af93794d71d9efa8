#pragma once

#include "domain/license.h"
#include "domain/reason.h"
#include "domain/verdict.h"

#include <QDateTime>

namespace lc::paper {

// One seal or signature of the file, for the validity sheet.
struct SealFact
{
    QString signer;
    QDateTime signedAt;
    QString algorithm;
    QStringList chain; // from the signer up; the last one is the trust anchor if it was trusted
};

// What an annotated copy has to tell; the words are made of it by app/texts. No holder's code.
struct AnnotationFacts
{
    QString unit;
    QString counter;
    QString operatorNumber;
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
    QString requester; // who asked for it at the counter; not recorded, empty: not stated
    QDateTime at;      // printed with its offset
    QString serial;
    QString licenseType;
    QString licenseIdentifier;
    int printCount = 1;
    // Why it is printed in spite of domain::printCautions().
    QString printReason;
    domain::Findings findings;
    domain::VerdictScope scope;
    QList<SealFact> seals;
};

} // namespace lc::paper
