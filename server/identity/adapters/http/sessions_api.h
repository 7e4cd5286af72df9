#pragma once

#include "server/identity/adapters/front_desk.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"

namespace identity {

// The doors to sessions: in, on and out, and what a user has open elsewhere. See
// common/contracts/identity/openapi.yaml.
class SessionsApi : public QObject {
    Q_OBJECT

public:
    SessionsApi(FrontDesk &desk, platform::auth::Guard &guard);

    void addRoutes(platform::http::Router &router);

private:
    using Request = platform::http::Request;
    using Principal = platform::auth::Principal;
    using Answer = QFuture<platform::http::Response>;

    [[nodiscard]] Answer signIn(const Request &request);
    [[nodiscard]] Answer refresh(const Request &request);
    [[nodiscard]] Answer signOut(const Request &request);
    [[nodiscard]] Answer list(const Request &request, const Principal &me);
    [[nodiscard]] Answer end(const Request &request, const Principal &me);
    [[nodiscard]] Answer endOthers(const Request &request, const Principal &me);

    FrontDesk &m_desk;
    platform::auth::Guard &m_guard;
};

} // namespace identity
