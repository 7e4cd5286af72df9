#pragma once

#include "common/core/clock.h"
#include "server/identity/application/redeem_code.h"
#include "server/platform/auth/es256_key.h"

#include <functional>

namespace identity {

// Tells a client who has signed in, and when (OpenID Connect Core, section 2). For the client alone: its audience is
// none that a service believes.
class Es256IdTokens {
public:
    static constexpr std::chrono::seconds kLife{900};

    using Signer = std::function<platform::auth::Es256Key()>;

    Es256IdTokens(Signer signer, QString issuer, const core::Clock &clock);

    [[nodiscard]] QString issue(const Redeemed &redeemed) const;

private:
    Signer m_signer;
    QString m_issuer;
    const core::Clock &m_clock;
};

} // namespace identity
