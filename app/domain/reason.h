#pragma once

#include <QString>

#include <array>
#include <optional>

namespace lc::domain {

// 查询(下载)事由, interfaces.md C.2. Reserved (03) is valid for 6.2 only.
enum class Reason { Sharing = 1, Presenting = 2, Reserved = 3, Other = 99 };

[[nodiscard]] const std::array<Reason, 4> &allReasons();
[[nodiscard]] QString codeOf(Reason reason); // "01"
[[nodiscard]] std::optional<Reason> reasonFromCode(QStringView code);

// 事项: what the clerk is handling. Chosen from a list (code and name) or typed (no code).
struct Matter
{
    QString code;
    QString name;
    [[nodiscard]] bool isNull() const { return name.isEmpty(); }
    friend bool operator==(const Matter &, const Matter &) = default;
};

} // namespace lc::domain
