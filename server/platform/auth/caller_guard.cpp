#include "server/platform/auth/caller_guard.h"

#include "server/platform/auth/bearer.h"

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

CallerGuard::CallerGuard(const QString &called, const CallerKeys &keys, const core::Clock &clock)
    : m_callers(called, keys, clock)
{
}

http::Porter CallerGuard::anyCaller() const
{
    return admitting([](const QString &) { return true; });
}

http::Porter CallerGuard::only(const QString &caller) const
{
    return admitting([caller](const QString &who) { return who == caller; });
}

http::Porter CallerGuard::admitting(std::function<bool(const QString &caller)> admits) const
{
    return [this, admits = std::move(admits)](http::Handler handler) -> http::Handler {
        return [this, admits, handler = std::move(handler)](const http::Request &request) -> QFuture<http::Response> {
            const auto who =
                bearerToken(request).and_then([this](const QByteArray &token) { return m_callers.whoBrings(token); });
            if (!who)
                return QtFuture::makeReadyFuture(unauthenticated(who.error()));
            if (!admits(*who))
                return QtFuture::makeReadyFuture(
                    forbidden(u"caller-not-admitted"_s, u"The service %1 has no business here."_s.arg(*who)));
            return handler(request);
        };
    };
}

} // namespace platform::auth
