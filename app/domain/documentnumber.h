#pragma once

#include "core/result.h"
#include "domain/holdercodetype.h"

#include <QStringView>

namespace lc::domain {

// Travel documents and the other kinds of number (interfaces.md D.4): no public rule fixes them
// all, so only what no such number can be is refused. DocumentNumberFormat with the fact "type".
[[nodiscard]] Result<> checkDocumentNumber(QStringView value, HolderCodeType type);

} // namespace lc::domain
