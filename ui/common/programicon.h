#pragma once

#include <QIcon>

namespace lc::ui {

// The program's icon in every size that a window manager asks for. Pictures, no SVG: no plug-in
// has to be installed for it.
[[nodiscard]] QIcon programIcon();

} // namespace lc::ui
