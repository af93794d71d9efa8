#pragma once

#include "main/connection.h"
#include "ui/phone/phonecode.h"

class QThreadPool;

namespace lc::main {

// Practice mode's phone over the sandbox inside this program.
[[nodiscard]] ui::PhoneSource phoneSource(const std::shared_ptr<Connection> &connection,
                                          QThreadPool *pool);

} // namespace lc::main
