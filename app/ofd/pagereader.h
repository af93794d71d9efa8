#pragma once

#include "core/result.h"
#include "ofd/catalog.h"
#include "ofd/package.h"
#include "ofd/pageobjects.h"

namespace lc::ofd {

// Content.xml of a page or template (GB/T 33190 7.7).
[[nodiscard]] Result<PageContent> readPage(const Package &package, const QString &entry);

// An annotation with an appearance (chapter 15).
struct Annotation
{
    AnnotationNote note; // its page is not known here
    ObjectBlock appearance;
};
[[nodiscard]] Result<QList<Annotation>> readAnnotations(const Package &package,
                                                        const QString &entry);
// Annotations.xml: page id -> entries of its annotation files.
[[nodiscard]] Result<QHash<int, QStringList>> readAnnotationList(const Package &package,
                                                                 const QString &entry);

} // namespace lc::ofd
