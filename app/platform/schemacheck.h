#pragma once

#include "platform/jsonvalue.h"

#include <optional>

namespace lc::platform {

// Where a value is not what its schema says.
struct SchemaProblem
{
    int line = 0;
    QString member; // "services/retrieval/path"
    QString why;    // keyword of the schema that is broken: "type", "required", "pattern", ...
};

// Checks a value against the part of JSON Schema (2020-12) that our schemas use: type, enum,
// required, properties, additionalProperties false, items, uniqueItems, pattern, minLength,
// maxLength, minimum, maximum and $ref into #/$defs. The first problem, or null.
[[nodiscard]] std::optional<SchemaProblem> checkSchema(const JsonValue &schema,
                                                       const JsonValue &value);

} // namespace lc::platform
