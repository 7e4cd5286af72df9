#pragma once

#include "server/platform/auth/token_verifier.h"
#include "server/platform/http/router.h"

#include <QObject>

namespace platform::auth {

// Stands before the handlers of a service and lets only those in who bring a good token with the right role. The
// others get a problem: 401 with WWW-Authenticate (RFC 6750), or 403. What a role may do with a given thing is decided
// further inside, where the thing is. Each answer names who was let in, in X-Principal, for a gateway to count by; it
// is the gateway that must not pass it on.
class Guard : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<QFuture<http::Response>(const http::Request &, const Principal &)>;
    using PlainHandler = std::function<http::Response(const http::Request &, const Principal &)>;

    Guard(const TokenVerifier &verifier, Keys &keys, QObject *parent = nullptr);

    [[nodiscard]] http::Handler require(QLatin1StringView role, Handler handler);
    [[nodiscard]] http::Handler require(QLatin1StringView role, PlainHandler handler);
    [[nodiscard]] http::Handler requireAny(const QList<QLatin1StringView> &roles, Handler handler);
    [[nodiscard]] http::Handler requireAny(const QList<QLatin1StringView> &roles, PlainHandler handler);
    [[nodiscard]] http::Handler signedIn(Handler handler); // in whatever role
    [[nodiscard]] http::Handler signedIn(PlainHandler handler);

private:
    [[nodiscard]] QFuture<core::Result<Principal>> identify(const QByteArray &token);

    const TokenVerifier &m_verifier;
    Keys &m_keys;
};

} // namespace platform::auth
