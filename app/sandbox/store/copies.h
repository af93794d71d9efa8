#pragma once

#include "core/secure.h"
#include "sandbox/store/database.h"

#include <QDateTime>

#include <optional>

namespace lc::sandbox {

// Files made for one request: annotated copies (加注件), and files that the national platform
// sent. What was made, for whom and why stays on record; the file goes after a day.
class Copies
{
public:
    struct Entry
    {
        QString identifier; // of the license
        QString account;
        QString cause; // reason code
        QDateTime made;
    };
    explicit Copies(std::shared_ptr<Database> database);
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<qint64> add(const Entry &entry, const SecureBytes &file);
    [[nodiscard]] Result<std::optional<SecureBytes>> file(qint64 row) const;
    [[nodiscard]] Result<qint64> count() const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace lc::sandbox
