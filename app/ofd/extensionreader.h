#pragma once

#include "ofd/catalog.h"
#include "ofd/documentroot.h"

namespace lc::ofd {

// What other programs keep in a document (GB/T 33190 chapter 17): told, never used. What cannot be
// read is left out.
[[nodiscard]] QList<Extension> readExtensions(const Package &package, const DocumentRoot &root);

} // namespace lc::ofd
