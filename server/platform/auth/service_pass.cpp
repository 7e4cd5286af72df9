#include "server/platform/auth/service_pass.h"

#include "server/platform/auth/believed_token.h"

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNotShownAtTheEnd = 60; // s, so that it never ends on its way

QByteArray freshToken(const QString &service, const QString &called, const Es256Key &key, const QDateTime &now)
{
    const qint64 issued = now.toSecsSinceEpoch();
    return signJwt(key,
        {{claim::kIssuer, service}, {claim::kSubject, service}, {claim::kAudience, called}, {claim::kIssuedAt, issued},
            {claim::kExpires, issued + qint64(kLongestPass.count())}});
}

} // namespace

ServicePass::ServicePass(QString service, Es256Key key, const core::Clock &clock)
    : m_service(std::move(service))
    , m_key(std::move(key))
    , m_clock(clock)
{
}

QByteArray ServicePass::tokenFor(const QString &called) const
{
    const QDateTime now = m_clock.now();
    const qint64 shownFor = qint64(kLongestPass.count()) - kNotShownAtTheEnd;
    const std::scoped_lock lock(m_mutex);
    Shown &shown = m_shown[called];
    // Neither one that ends nor, after the clock was set back, one that begins later.
    if (shown.token.isEmpty() || now >= shown.until || now < shown.until.addSecs(-shownFor))
        shown = {freshToken(m_service, called, m_key, now), now.addSecs(shownFor)};
    return shown.token;
}

std::function<QByteArray()> ServicePass::to(const QString &called) const
{
    return [this, called] { return tokenFor(called); };
}

} // namespace platform::auth
