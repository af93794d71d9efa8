#pragma once

#include "domain/printcaution.h"
#include "paper/annotatedcopy.h"
#include "paper/annotationfacts.h"
#include "paper/copytemplate.h"

namespace lc::texts {

using AnnotationFacts = paper::AnnotationFacts;

// The words of an annotated copy by a template, in the program's language what the template does
// not say itself. Without a template: the built-in standard one.
[[nodiscard]] paper::AnnotationTexts annotationTexts(const AnnotationFacts &facts,
                                                     const paper::CopyTemplate &pattern);
[[nodiscard]] paper::AnnotationTexts annotationTexts(const AnnotationFacts &facts);

// What the clerk wishes beyond the template.
struct CopyWishes
{
    bool validitySheet = false;
    bool signatureBlock = false;
};
// A copy's request with everything but the face and the trace code.
[[nodiscard]] paper::CopyRequest copyRequest(const AnnotationFacts &facts,
                                             const paper::CopyTemplate &pattern,
                                             const CopyWishes &wishes = {});

// The language of the built-in templates to take: "zh_CN" or "en".
[[nodiscard]] QString templateLanguage();
// "The verification failed", for the panel and the copy's statement.
[[nodiscard]] QString nameOf(domain::PrintCaution caution);

} // namespace lc::texts
