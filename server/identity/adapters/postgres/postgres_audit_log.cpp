#include "server/identity/adapters/postgres/postgres_audit_log.h"

#include "server/platform/audit/log.h"

namespace identity {

PostgresAuditLog::PostgresAuditLog(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresAuditLog::record(const AuditEntry &entry)
{
    return platform::audit::record(
        m_connection, {entry.admin.uuid(), entry.action, entry.subject, entry.facts, entry.at});
}

} // namespace identity
