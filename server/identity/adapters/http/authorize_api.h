#pragma once

#include "server/identity/adapters/authorization_desk.h"
#include "server/identity/adapters/http/authorization_parameters.h"
#include "server/identity/adapters/http/oauth_settings.h"
#include "server/identity/adapters/http/sealed_forms.h"
#include "server/identity/adapters/http/sign_in_page.h"
#include "server/platform/http/router.h"

namespace identity {

// The sign-in page that a client opens in a browser, and the way back to the client. See
// common/contracts/identity/openapi.yaml.
class AuthorizeApi : public QObject {
    Q_OBJECT

public:
    AuthorizeApi(OAuthSettings settings, AuthorizationDesk &desk, const SealedForms &forms);

    void addRoutes(platform::http::Router &router);

private:
    using Request = platform::http::Request;
    using Response = platform::http::Response;
    using Answer = std::pair<QString, QString>; // "code", or "error" with its value

    // Who fills in which page, in which browser.
    struct Visit {
        SignInForm form;
        QByteArray cookie;
        QString email;
    };

    [[nodiscard]] Response show(const Request &request) const;
    [[nodiscard]] QFuture<Response> signIn(const Request &request);
    [[nodiscard]] Response page(const Visit &visit) const;
    [[nodiscard]] Response pageAgain(const Visit &visit, const core::Error &error) const;
    [[nodiscard]] SignInPage contentOf(const Visit &visit) const;
    [[nodiscard]] Response back(const ReturnAddress &to, const QList<Answer> &answers) const;

    OAuthSettings m_settings;
    AuthorizationDesk &m_desk;
    const SealedForms &m_forms;
};

} // namespace identity
