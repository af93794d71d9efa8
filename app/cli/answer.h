#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace lc::cli {

// Exit codes of the command line (design decision "CLI").
enum class Exit {
    Done = 0,         // warnings allowed
    Refused = 1,      // refused, or a failed verdict
    WrongUse = 2,     // of the command or of what was typed
    CannotDecide = 3, // cannot decide, cannot reach, unreadable or encrypted
};

// What a command has to say. One of the two forms is printed on standard output.
struct Answer
{
    Exit exit = Exit::Done;
    QJsonObject json;
    QString text;
};

[[nodiscard]] Exit exitFor(ErrorCode code);
[[nodiscard]] QJsonObject errorToJson(const Error &error);
// What happened, why and what to do, each on a line.
[[nodiscard]] QString errorToText(const Error &error);
// The error as a command's answer.
[[nodiscard]] Answer answerFor(const Error &error);

} // namespace lc::cli
