#pragma once

#include "server/identity/application/session_list.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresSessionList : public SessionList {
public:
    explicit PostgresSessionList(platform::postgres::Connection &connection);

    [[nodiscard]] Result<core::Page<Session>> list(
        UserId user, const QDateTime &now, const core::PageRequest &page) override;
    [[nodiscard]] Result<bool> isOpen(UserId user, SessionId id) override;
    [[nodiscard]] Result<bool> end(UserId user, SessionId id, const QDateTime &now) override;
    [[nodiscard]] Result<int> endAll(UserId user, const std::optional<SessionId> &but, const QDateTime &now) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
