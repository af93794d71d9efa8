#include "texts/errors/errortable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr ErrorSentences table[] = {
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Errors", "The task was cancelled."),
     QT_TRANSLATE_NOOP("Errors", "It was stopped at the counter, or the next citizen was called."),
     QT_TRANSLATE_NOOP("Errors", "Start it again if the answer is still needed.")},
    {ErrorCode::DeadlineExceeded,
     QT_TRANSLATE_NOOP("Errors", "The task took too long and was stopped."),
     QT_TRANSLATE_NOOP("Errors", "The computer or a service that it needs is very slow."),
     QT_TRANSLATE_NOOP("Errors", "Try again in a moment.")},
    {ErrorCode::Internal,
     QT_TRANSLATE_NOOP("Errors", "The program met an unexpected condition and stopped this task."),
     QT_TRANSLATE_NOOP("Errors",
                       "This is a defect of the program; it says nothing about the license."),
     QT_TRANSLATE_NOOP("Errors",
                       "Repeat the step; if it happens again, report the error code to support.")},
};
} // namespace

// Errors of the program itself.
std::span<const ErrorSentences> generalErrors()
{
    return table;
}

} // namespace lc::texts
