#pragma once

#include "server/identity/application/sessions.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresSessions : public Sessions {
public:
    explicit PostgresSessions(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> open(const Session &session) override;
    [[nodiscard]] Result<> end(SessionId id, const QDateTime &now) override;
    [[nodiscard]] Result<> add(const RefreshToken &token) override;
    [[nodiscard]] Result<std::optional<Found>> find(const QByteArray &tokenHash) override;
    [[nodiscard]] Result<> markUsed(const QByteArray &tokenHash, const Origin &origin, const QDateTime &now) override;
    [[nodiscard]] Result<bool> withdrawSuccessor(const QByteArray &tokenHash, const QDateTime &now) override;
    [[nodiscard]] Result<int> forget(const QDateTime &endedOrExpiredBefore) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
