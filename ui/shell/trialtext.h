#pragma once

#include <QString>

namespace lc::ui {

// What an invented person shows: "several licenses", "an expired license".
[[nodiscard]] QString trialText(const QString &key);

} // namespace lc::ui
