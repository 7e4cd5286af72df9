#pragma once

#include "server/identity/application/authorization_codes.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresAuthorizationCodes : public AuthorizationCodes {
public:
    explicit PostgresAuthorizationCodes(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> add(const AuthorizationCode &code) override;
    [[nodiscard]] Result<std::optional<Found>> find(const QByteArray &hash) override;
    [[nodiscard]] Result<> markUsed(const QByteArray &hash, const Origin &origin, const QDateTime &now) override;
    [[nodiscard]] Result<int> tidy(const QDateTime &expiredBefore) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
