#pragma once

#include "common/core/clock.h"
#include "server/identity/adapters/crypto/watched_keys.h"
#include "server/identity/domain/authorization_code.h"
#include "server/identity/domain/roles.h"
#include "server/platform/auth/jwt.h"

namespace identity {

// What a sign-in page knows of why it was opened.
struct SignInForm {
    AuthorizationRequest request;
    Language language = Language::English;
};

// Hides that in the page, signed by the shop and bound to a cookie of the browser that was shown the page. So nobody
// makes another's browser send a form of theirs, nothing is kept on the server, and any replica reads what another has
// written. It is a token that is meant for nobody else: its audience is the page.
class SealedForms {
public:
    static constexpr std::chrono::minutes kLife{15}; // as long as an old signing key is remembered

    // The address of the page.
    SealedForms(const WatchedKeys &keys, QString page, const core::Clock &clock);

    [[nodiscard]] QByteArray seal(const SignInForm &form, const QByteArray &cookie) const;
    // Nothing for what was not sealed here, for this browser, within kLife.
    [[nodiscard]] std::optional<SignInForm> open(const QByteArray &sealed, const QByteArray &cookie) const;

private:
    [[nodiscard]] bool isGenuine(const platform::auth::Jwt &token, const QByteArray &cookie) const;

    const WatchedKeys &m_keys;
    QString m_page;
    const core::Clock &m_clock;
};

} // namespace identity
