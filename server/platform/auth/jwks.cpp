#include "server/platform/auth/jwks.h"

#include "common/core/finish_in.h"
#include "server/platform/auth/discovery.h"
#include "server/platform/http/client.h"

#include <QLoggingCategory>
#include <QPromise>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(jwks, "platform.auth.jwks")

using Fetched = core::Result<QList<Es256PublicKey>>;

Fetched fetchFrom(const QUrl &url)
{
    http::Call call;
    call.url = url;
    call.largestAnswer = 64 * 1024;
    return http::send(call).and_then([](const http::Answer &answer) -> Fetched {
        if (answer.status != 200)
            return core::fail(core::Fault::Unavailable, "no-keys"_L1, u"status %1"_s.arg(answer.status));
        return answer.json().and_then(parseJwks);
    });
}

// Asked each time, for the keys may move.
Fetched fetchBy(const JwksSettings &settings)
{
    return settings.url.isEmpty() ? keysOf(settings.issuer).and_then(fetchFrom) : fetchFrom(settings.url);
}

} // namespace

Jwks::Jwks(JwksSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_notBefore(0)
    , m_underWay(QtFuture::makeReadyFuture())
{
    m_thread.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_underWay = fetch(); });
}

Jwks::~Jwks()
{
    m_thread.waitForDone();
}

void Jwks::start()
{
    m_underWay = fetch();
}

void Jwks::stop()
{
    m_timer.stop();
}

std::optional<Es256PublicKey> Jwks::find(const QString &kid) const
{
    const std::shared_lock lock(m_mutex);
    return KnownKeys(m_keys).find(kid);
}

bool Jwks::isLoaded() const
{
    const std::shared_lock lock(m_mutex);
    return !m_keys.isEmpty();
}

QFuture<void> Jwks::refresh()
{
    if (m_underWay.isFinished() && m_notBefore.hasExpired())
        m_underWay = fetch();
    return m_underWay;
}

QFuture<void> Jwks::fetch()
{
    m_timer.stop();
    const auto promise = std::make_shared<QPromise<Fetched>>();
    promise->start();
    const QFuture<Fetched> fetched = promise->future();
    m_thread.start([this, promise, settings = m_settings] {
        promise->addResult(fetchBy(settings));
        core::finishIn(*this, promise);
    });
    return QFuture(fetched).then(this, [this](const Fetched &keys) { take(keys); });
}

void Jwks::take(const Fetched &keys)
{
    if (keys) {
        const std::unique_lock lock(m_mutex);
        m_keys = *keys;
    } else {
        qCWarning(jwks).noquote() << "no new keys:" << keys.error().slug << keys.error().detail;
    }
    m_notBefore.setRemainingTime(m_settings.leastPause);
    m_timer.start(isLoaded() ? m_settings.every : m_settings.retry);
    Q_EMIT fetched(keys.has_value());
}

} // namespace platform::auth
