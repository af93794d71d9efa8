#pragma once

#include "core/result.h"
#include "platform/jsonvalue.h"

#include <QByteArrayView>

namespace lc::platform {

struct JsonLimits
{
    qsizetype bytes = 8 << 20;
    int depth = 64;
    // Values in all: a tree takes far more memory than the text "[[],[],[] ...".
    qsizetype values = 400000;
};

// Reads foreign JSON (RFC 8259) whose outermost value is an object. Errors, each with the fact
// "line" where there is one: ReplyEncoding (byte order mark, not UTF-8), ReplyNotJson (also an
// empty body or a web page; fact "why"), ReplyIncomplete (the text ends in the middle),
// ReplyDuplicateKey (fact "member"), ReplyTooLarge (bytes, values; fact "limit"), ReplyShape
// (depth, not an object). Facts never hold what stands in a value.
[[nodiscard]] Result<JsonValue> readJson(QByteArrayView text, const JsonLimits &limits = {});

} // namespace lc::platform
