#pragma once

#include "cli/context.h"
#include "paper/templatestore.h"

namespace lc::cli {

// Options that the commands about paper share. UsageWrong for a word that means nothing.
[[nodiscard]] Result<QPageSize::PageSizeId> paperOf(const Context &context,
                                                    QPageSize::PageSizeId otherwise);
[[nodiscard]] Result<QPageLayout::Orientation> orientationOf(const Context &context,
                                                             QPageLayout::Orientation otherwise);
// --templates or the settings' folder, in the language that is spoken.
[[nodiscard]] paper::TemplateStore templatesOf(const Context &context);

} // namespace lc::cli
