#pragma once

#include "server/identity/adapters/password_desk.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"

namespace identity {

// The doors to another password. See common/contracts/identity/openapi.yaml.
class PasswordsApi : public QObject {
    Q_OBJECT

public:
    // `canMail`: without a way to send mail nobody can be sent a code.
    PasswordsApi(PasswordDesk &desk, platform::auth::Guard &guard, bool canMail);

    void addRoutes(platform::http::Router &router);

private:
    using Request = platform::http::Request;
    using Principal = platform::auth::Principal;
    using Answer = QFuture<platform::http::Response>;

    [[nodiscard]] Answer change(const Request &request, const Principal &me);
    [[nodiscard]] Answer askForReset(const Request &request);
    [[nodiscard]] Answer confirmReset(const Request &request);

    PasswordDesk &m_desk;
    platform::auth::Guard &m_guard;
    bool m_canMail;
};

} // namespace identity
