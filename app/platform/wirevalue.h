#pragma once

#include "platform/jsonvalue.h"
#include "platform/profiletables.h"

namespace lc::platform {

// Changes single values between their wire-neutral form and what the profile writes. What cannot
// be understood is passed on as it is, except where a table decides: then the answer is null.
class WireValues
{
public:
    WireValues(const ProfileTables &tables, Service service)
        : m_tables(tables)
        , m_results(service == Service::VerifyFile ? tables.fileResults : tables.fieldResults)
    {}

    // `inAnswer`: an answer may spell a holder type by its name.
    [[nodiscard]] std::optional<JsonValue> write(WireKind kind, const SecureText &neutral,
                                                 bool inAnswer) const;
    [[nodiscard]] std::optional<SecureText> read(WireKind kind, const SecureText &written) const;

private:
    [[nodiscard]] JsonValue number(const QString &literal) const;
    [[nodiscard]] QString holderType(const QString &code, bool inAnswer) const;
    [[nodiscard]] QString writtenDate(const QString &text) const;
    [[nodiscard]] QString writtenTime(const QString &text) const;
    [[nodiscard]] QString readDate(const QString &text) const;
    [[nodiscard]] QString readTime(const QString &text) const;

    const ProfileTables &m_tables;
    const QMap<int, QString> &m_results;
};

} // namespace lc::platform
