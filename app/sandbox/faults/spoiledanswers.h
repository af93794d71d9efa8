#pragma once

#include "sandbox/faults/faults.h"
#include "sandbox/http/httpserver.h"

namespace lc::sandbox {

// Makes of a right answer what a rule asks for; leaves it alone when the rule is of another kind.
void spoil(ServerReply &reply, const FaultRule &rule);

} // namespace lc::sandbox
