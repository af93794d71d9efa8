#pragma once

#include "core/errorcode.h"
#include "core/sourcelocation.h"

#include <QMap>
#include <QString>
#include <QVariant>

#include <memory>

namespace lc {

// What went wrong, for the program: a code, facts and the place of origin. The sentence that a
// person reads is made from it by app/texts. Facts are numbers, host names, positions, field and
// file names inside a package; never personal data.
class Error
{
public:
    using Facts = QMap<QString, QVariant>;

    explicit Error(ErrorCode code, Facts facts = {},
                   SourceLocation where = SourceLocation::current());

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] const Facts &facts() const { return m_facts; }
    [[nodiscard]] QVariant fact(const QString &name) const { return m_facts.value(name); }
    [[nodiscard]] const SourceLocation &where() const { return m_where; }
    [[nodiscard]] const Error *cause() const { return m_cause.get(); }
    [[nodiscard]] Error causedBy(Error cause) const;

    // One line for logs and test failures: name, facts, place, causes.
    [[nodiscard]] QString toString() const;

private:
    ErrorCode m_code;
    Facts m_facts;
    SourceLocation m_where;
    std::shared_ptr<const Error> m_cause;
};

} // namespace lc
