#pragma once

#include "server/identity/adapters/authorization_desk.h"
#include "server/identity/adapters/crypto/es256_id_tokens.h"
#include "server/identity/adapters/front_desk.h"
#include "server/identity/adapters/http/form_fields.h"
#include "server/identity/adapters/http/oauth_settings.h"
#include "server/platform/http/router.h"

namespace identity {

// Where clients trade codes and refresh tokens, and where they read how all that is done here. See
// common/contracts/identity/openapi.yaml.
class TokenApi : public QObject {
    Q_OBJECT

public:
    struct Desks {
        AuthorizationDesk &codes;
        FrontDesk &sessions;
    };

    TokenApi(OAuthSettings settings, const Desks &desks, const Es256IdTokens &idTokens);

    void addRoutes(platform::http::Router &router);

private:
    using Request = platform::http::Request;
    using Response = platform::http::Response;
    using Answer = QFuture<Response>;

    [[nodiscard]] Answer trade(const Request &request);
    [[nodiscard]] Answer tradeCode(const FormFields &fields, const Request &request);
    [[nodiscard]] Answer tradeRefreshToken(const FormFields &fields, const Request &request);
    [[nodiscard]] Response describe(const Request &request) const;

    OAuthSettings m_settings;
    Desks m_desks;
    const Es256IdTokens &m_idTokens;
};

} // namespace identity
