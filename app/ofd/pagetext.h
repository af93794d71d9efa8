#pragma once

#include "ofd/document_p.h"

#include <functional>

namespace lc::ofd {

// The text objects of a page with where they stand: templates, layers and composites included,
// in drawing order. `visit` gets the object, its scope and the transform to page millimetres.
using TextVisitor =
    std::function<void(const TextObject &, const Resources &, const QTransform &toPage)>;
void visitTexts(const LoadedPage &page, const TextVisitor &visit);

[[nodiscard]] QString plainText(const TextObject &object);
// Text and boxes of one object; nothing when it has no text.
[[nodiscard]] std::optional<TextRun> textRun(const TextObject &object, const Resources &resources,
                                             const QTransform &toPage, const FontSet &fonts);

} // namespace lc::ofd
