#pragma once

#include "ui/print/printerbackend.h"

#include <cups/cups.h>

namespace lc::ui {

// The printers that an answer of CUPS describes, one group of attributes each.
[[nodiscard]] QList<PrinterDescription> printersOf(ipp_t *answer);

} // namespace lc::ui
