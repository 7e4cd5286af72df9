#pragma once

#include "server/identity/application/access_tokens.h"
#include "server/platform/auth/es256_key.h"
#include "server/platform/auth/token_verifier.h"

#include <functional>

namespace identity {

// Access tokens as JWTs that live a quarter of an hour.
class Es256AccessTokens : public AccessTokens {
public:
    static constexpr std::chrono::seconds kLife{900};

    using Signer = std::function<platform::auth::Es256Key()>; // asked for each token, from any thread

    Es256AccessTokens(Signer signer, platform::auth::Trust trust);

    [[nodiscard]] Issued issue(const Account &account, SessionId session, const QDateTime &now) const override;

private:
    Signer m_signer;
    platform::auth::Trust m_trust;
};

} // namespace identity
