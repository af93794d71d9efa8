#pragma once

#include "domain/license.h"
#include "domain/reason.h"
#include "domain/verdict.h"
#include "paper/annotatedcopy.h"

#include <QDateTime>

namespace lc::texts {

struct AnnotationFacts
{
    QString unit;
    QString counter;
    QString operatorNumber;
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
    QDateTime at; // printed with its offset
    QString serial;
    QString licenseType;
    int printCount = 1;
    domain::Findings findings;
    domain::VerdictScope scope;
};

// The words of an annotated copy in the program's language.
[[nodiscard]] paper::AnnotationTexts annotationTexts(const AnnotationFacts &facts);

} // namespace lc::texts
