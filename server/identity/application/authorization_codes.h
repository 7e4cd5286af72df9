#pragma once

#include "server/identity/domain/authorization_code.h"

namespace identity {

// The codes that wait for their client, and for a while those that were traded.
class AuthorizationCodes {
public:
    virtual ~AuthorizationCodes() = default;

    struct Found {
        AuthorizationCode code;
        Session session;
    };

    [[nodiscard]] virtual Result<> add(const AuthorizationCode &code) = 0;
    // Locked until the transaction ends. Nothing when nobody gave it out.
    [[nodiscard]] virtual Result<std::optional<Found>> find(const QByteArray &hash) = 0;
    // Its session is used by the client, from there.
    [[nodiscard]] virtual Result<> markUsed(const QByteArray &hash, const Origin &origin, const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<int> tidy(const QDateTime &expiredBefore) = 0;
};

} // namespace identity
