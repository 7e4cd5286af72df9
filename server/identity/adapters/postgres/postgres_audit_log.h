#pragma once

#include "server/identity/application/audit_chain.h"
#include "server/identity/application/audit_log.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresAuditLog : public AuditLog {
public:
    explicit PostgresAuditLog(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> record(const AuditEntry &entry) override;

    // Goes along the whole log. Error: Broken "audit-log-broken" with the number of the first entry that is not as it
    // was written, or is missing.
    [[nodiscard]] Result<AuditChain> check();

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
