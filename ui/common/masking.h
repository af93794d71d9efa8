#pragma once

#include "domain/license.h"

#include <QString>
#include <QStringView>

namespace lc::ui {

// How long a revealed value stays to be seen.
constexpr int revealMs = 10000;

// What a clerk sees of a value while nothing is revealed: numbers of people, telephone numbers
// and addresses are masked, everything else is whole. Judged by the field's name and by the look
// of the value itself, since platforms name their fields as they like.
[[nodiscard]] bool isPersonal(QStringView fieldName, QStringView value);
[[nodiscard]] QString maskedValue(QStringView fieldName, QStringView value);

} // namespace lc::ui
