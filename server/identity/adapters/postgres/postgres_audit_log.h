#pragma once

#include "server/identity/application/audit_log.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresAuditLog : public AuditLog {
public:
    explicit PostgresAuditLog(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> record(const AuditEntry &entry) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
