#include "server/platform/auth/discovery.h"

#include "server/platform/http/client.h"

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestMetadata = 64 * 1024;

core::Result<QUrl> keysIn(const QJsonObject &metadata, const QString &issuer)
{
    const QUrl keys(metadata.value("jwks_uri"_L1).toString(), QUrl::StrictMode);
    const bool isWeb = keys.scheme() == "https"_L1 || keys.scheme() == "http"_L1;
    // Whoever speaks for another issuer could put other keys in place of its own.
    if (metadata.value("issuer"_L1).toString() != issuer || !isWeb || keys.host().isEmpty())
        return core::fail(
            core::Fault::Unavailable, "no-discovery"_L1, u"%1 does not say where its keys are."_s.arg(issuer));
    return keys;
}

} // namespace

core::Result<QUrl> keysOf(const QString &issuer)
{
    http::Call call;
    call.url = QUrl(issuer + (issuer.endsWith(u'/') ? u""_s : u"/"_s) + u".well-known/openid-configuration"_s);
    call.largestAnswer = kLargestMetadata;
    return http::send(call).and_then([&](const http::Answer &answer) -> core::Result<QUrl> {
        if (answer.status != 200)
            return core::fail(core::Fault::Unavailable, "no-discovery"_L1, u"status %1"_s.arg(answer.status));
        return answer.json().and_then([&](const QJsonObject &metadata) { return keysIn(metadata, issuer); });
    });
}

} // namespace platform::auth
