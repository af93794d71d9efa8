#include "core/error.h"

#include <QMetaEnum>

namespace lc {

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code)));
}

Error::Error(ErrorCode code, Facts facts, SourceLocation where)
    : m_code(code)
    , m_facts(std::move(facts))
    , m_where(where)
{}

Error Error::causedBy(Error cause) const
{
    Error copy = *this;
    copy.m_cause = std::make_shared<const Error>(std::move(cause));
    return copy;
}

QString Error::toString() const
{
    QString line = errorName(m_code);
    for (auto it = m_facts.begin(); it != m_facts.end(); ++it)
        line += u' ' % it.key() % u'=' % it.value().toString();
    const QString file = QString::fromUtf8(m_where.fileName());
    line += u" at " % file.mid(file.lastIndexOf(u'/') + 1) % u':' % QString::number(m_where.line());
    if (m_cause)
        line += u" <- " % m_cause->toString();
    return line;
}

} // namespace lc
