#include "server/identity/adapters/postgres/postgres_audit_log.h"

namespace identity {

using namespace Qt::Literals::StringLiterals;

PostgresAuditLog::PostgresAuditLog(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresAuditLog::record(const AuditEntry &entry)
{
    return m_connection
        .execute("identity/queries/record_audit_entry"_L1,
            {{"admin_id"_L1, entry.admin}, {"action"_L1, entry.action}, {"subject"_L1, entry.subject},
                {"facts"_L1, entry.facts}, {"at"_L1, entry.at}})
        .transform([](int) {});
}

} // namespace identity
