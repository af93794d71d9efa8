#include "ledger/sqlthread.h"

#include <QUuid>

namespace lc::ledger {

SqlThread::SqlThread()
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_thread.setObjectName(QStringLiteral("ledger"));
}

SqlThread::~SqlThread()
{
    std::ignore = runOn(&m_thread, [this]() -> Result<> {
                      drop();
                      return {};
                  }).result();
}

void SqlThread::drop()
{
    if (!m_database)
        return;
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace lc::ledger
