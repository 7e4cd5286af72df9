#include "server/identity/adapters/crypto/watched_keys.h"

#include "server/identity/adapters/crypto/published_keys.h"

#include <QLoggingCategory>

namespace identity {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using platform::auth::Es256Key;
using platform::auth::Es256PublicKey;

namespace {

Q_LOGGING_CATEGORY(keyFile, "identity.keys")

QStringList idsOf(const QList<Es256PublicKey> &keys)
{
    QStringList ids;
    for (const Es256PublicKey &key : keys)
        ids.append(key.kid());
    return ids;
}

} // namespace

WatchedKeys::WatchedKeys(KeyFiles files, const core::Clock &clock)
    : m_files(std::move(files))
    , m_clock(clock)
    , m_keys(SigningKeys::fresh())
{
    m_timer.setInterval(2s);
    connect(&m_timer, &QTimer::timeout, this, &WatchedKeys::look);
}

Result<> WatchedKeys::load()
{
    return loadSigningKeys(m_files.signing)
        .map_error([](const core::Error &error) { return error.at(u"SIGNING_KEY_FILE"_s); })
        .and_then([&](const SigningKeys &keys) { return take(keys); });
}

void WatchedKeys::start()
{
    m_timer.start();
}

void WatchedKeys::stop()
{
    m_timer.stop();
}

Es256Key WatchedKeys::signer() const
{
    const std::shared_lock lock(m_mutex);
    return m_keys.signer(m_clock.now());
}

QList<Es256PublicKey> WatchedKeys::published() const
{
    const std::shared_lock lock(m_mutex);
    return m_keys.published(m_clock.now());
}

std::optional<Es256PublicKey> WatchedKeys::find(const QString &kid) const
{
    return platform::auth::KnownKeys(published()).find(kid);
}

QFuture<void> WatchedKeys::refresh()
{
    if (m_notBefore.hasExpired())
        look();
    return QtFuture::makeReadyFuture();
}

bool WatchedKeys::isLoaded() const
{
    return true;
}

// Time passes too: a key that is done with is published no more although the file is the same.
void WatchedKeys::look()
{
    m_notBefore.setRemainingTime(1s);
    const auto taken = readSigningKeys(m_files.signing).and_then([&](const SigningKeys &keys) { return take(keys); });
    if (!taken)
        qCWarning(keyFile).noquote() << "the keys stay as they are:" << taken.error().slug << taken.error().detail;
}

// First the broker knows a key, then it is used.
Result<> WatchedKeys::take(const SigningKeys &keys)
{
    const auto published = keys.published(m_clock.now());
    const QStringList ids = idsOf(published);
    if (ids != m_told && !m_files.published.isEmpty()) {
        if (const auto told = publishKeys(published, m_files.published); !told)
            return core::fail(told.error().at(u"JWKS_FILE"_s));
    }
    if (ids != m_told)
        qCInfo(keyFile).noquote() << "published keys:" << ids.join(u' ');
    m_told = ids;
    const std::unique_lock lock(m_mutex);
    m_keys = keys;
    return {};
}

} // namespace identity
