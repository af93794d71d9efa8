#pragma once

#include "domain/verdict.h"

#include <QString>

namespace lc::texts {

// "文件未被改动": what the finding states, for the list; takes its state into account.
[[nodiscard]] QString lineOf(const domain::Finding &finding);
// "13/13 项摘要": the short remark at the right of the line; may be empty.
[[nodiscard]] QString remarkOf(const domain::Finding &finding);
// One whole sentence with the reason, for tool tips, the validity sheet and the CLI.
[[nodiscard]] QString sentenceOf(const domain::Finding &finding);
[[nodiscard]] QString nameOf(domain::Check check);
[[nodiscard]] QString nameOf(domain::By by);
[[nodiscard]] QString nameOf(domain::State state);
// "issued" as "颁发日期"; an unknown name comes back as it is.
[[nodiscard]] QString nameOfField(const QString &field);

// Word ("通过 · 有提示"), one sentence, and the next step (a sentence without "Next:").
struct VerdictText
{
    QString word;
    QString sentence;
    QString next;
};
[[nodiscard]] VerdictText textOf(const domain::Verdict &verdict, const domain::Findings &findings);

} // namespace lc::texts
