#pragma once

#include "server/identity/adapters/crypto/watched_keys.h"
#include "server/identity/adapters/front_desk.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"

namespace identity {

// The doors to accounts, to selling, and to the keys of the shop. See common/contracts/identity/openapi.yaml.
class IdentityApi : public QObject {
    Q_OBJECT

public:
    IdentityApi(FrontDesk &desk, platform::auth::Guard &guard, const WatchedKeys &keys);

    void addRoutes(platform::http::Router &router);

private:
    using Request = platform::http::Request;
    using Response = platform::http::Response;
    using Principal = platform::auth::Principal;
    using Answer = QFuture<Response>;

    [[nodiscard]] Answer registerUser(const Request &request);
    [[nodiscard]] Answer showMe(const Request &request, const Principal &me);
    [[nodiscard]] Answer applyAsSeller(const Request &request, const Principal &me);
    [[nodiscard]] Answer listApplications(const Request &request, const Principal &admin);
    [[nodiscard]] Answer approveSeller(const Request &request, const Principal &admin);
    [[nodiscard]] Answer suspend(const Request &request, const Principal &admin);
    [[nodiscard]] Answer reinstate(const Request &request, const Principal &admin);
    [[nodiscard]] Response publishKeys(const Request &request) const;

    FrontDesk &m_desk;
    platform::auth::Guard &m_guard;
    const WatchedKeys &m_keys;
};

} // namespace identity
