#pragma once

#include "server/identity/domain/account.h"
#include "server/identity/domain/session.h"

#include <chrono>

namespace identity {

// Makes the tokens by which every service knows a user for a few minutes.
class AccessTokens {
public:
    struct Issued {
        QString token;
        std::chrono::seconds expiresIn{0};
    };

    virtual ~AccessTokens() = default;
    [[nodiscard]] virtual Issued issue(const Account &account, SessionId session, const QDateTime &now) const = 0;
};

} // namespace identity
