#pragma once

#include "server/identity/adapters/http/oauth_settings.h"
#include "server/platform/auth/token_verifier.h"
#include "server/platform/service/configuration.h"

namespace identity {

// How clients sign people in by the page. The issuer must be the address of the shop as browsers reach it, since the
// page and all that a client reads is found below it. OAUTH_CLIENTS: the programs that may open the page, by their
// ids; "bookstore-desktop" unless said otherwise.
[[nodiscard]] OAuthSettings oauthFrom(
    platform::service::Configuration &configuration, const platform::auth::Trust &trust);

} // namespace identity
