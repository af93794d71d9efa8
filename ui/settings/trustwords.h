#pragma once

#include "desk/anchors.h"

namespace lc::ui {

// The entries of the folder of trust in words.

[[nodiscard]] QString nameOf(document::AnchorEntry::Kind kind);
[[nodiscard]] QString nameOf(document::AnchorEntry::Condition condition);
// File, holder, serial number and period of an entry, in one line.
[[nodiscard]] QString factsOf(const document::AnchorEntry &entry);
// What to do about an entry that is not used or soon will not be; empty when it is good.
[[nodiscard]] QString adviceFor(const document::AnchorEntry &entry);
// "may seal 11510000MB1234567X; annotated copies", "may seal every type".
[[nodiscard]] QString nameOfTypes(const document::IssuerList::Issuer &issuer);

} // namespace lc::ui
