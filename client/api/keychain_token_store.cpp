#include "client/api/keychain_token_store.h"

#include "common/core/on_answer.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace api {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &service()
{
    static const QString name = u"Bookstore"_s;
    return name;
}

} // namespace

KeychainTokenStore::KeychainTokenStore(TokenStore &otherwise, std::chrono::milliseconds patience, QObject *parent)
    : TokenStore(parent)
    , m_otherwise(otherwise)
    , m_patience(patience)
{
}

// What `otherwise` keeps is newer than what the keychain has: a save into the keychain empties it.
QFuture<std::optional<QString>> KeychainTokenStore::load(const QString &shop)
{
    return core::afterAnswer(m_otherwise.load(shop), this, [this, shop](const std::optional<QString> &kept) {
        return kept || m_isAway ? QtFuture::makeReadyFuture(kept) : loadFromKeychain(shop);
    });
}

QFuture<std::optional<QString>> KeychainTokenStore::loadFromKeychain(const QString &shop)
{
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(shop);
    auto read = std::make_shared<QString>();
    const auto outcome = run(job, [job, read] { *read = job->textData(); });
    return core::afterAnswer(
        outcome, this, [read](Outcome done) { return done == Outcome::Done ? std::optional(*read) : std::nullopt; });
}

QFuture<void> KeychainTokenStore::save(const QString &shop, const QString &token)
{
    if (m_isAway)
        return m_otherwise.save(shop, token);
    auto *job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(shop);
    job->setTextData(token);
    return core::afterAnswer(run(job), this, [this, shop, token](Outcome outcome) {
        return outcome == Outcome::Done ? m_otherwise.forget(shop) : m_otherwise.save(shop, token);
    });
}

QFuture<void> KeychainTokenStore::forget(const QString &shop)
{
    if (m_isAway)
        return m_otherwise.forget(shop);
    auto *job = new QKeychain::DeletePasswordJob(service(), this);
    job->setKey(shop);
    return core::afterAnswer(run(job), this, [this, shop](Outcome) { return m_otherwise.forget(shop); });
}

// A keychain may wait for a person to unlock it, or hang: whoever asks is answered in time all the same.
QFuture<KeychainTokenStore::Outcome> KeychainTokenStore::run(QKeychain::Job *job, std::function<void()> onDone)
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto tell = [this, promise](Outcome outcome) {
        if (promise->future().isFinished())
            return;
        m_isAway = m_isAway || outcome == Outcome::Away;
        promise->addResult(outcome);
        promise->finish();
    };
    connect(job, &QKeychain::Job::finished, this, [job, tell, onDone] {
        if (job->error() == QKeychain::NoError && onDone)
            onDone();
        tell(job->error() == QKeychain::NoError            ? Outcome::Done
                : job->error() == QKeychain::EntryNotFound ? Outcome::Missing
                                                           : Outcome::Away);
    });
    QTimer::singleShot(m_patience, this, [tell] { tell(Outcome::Away); });
    job->start();
    return promise->future();
}

} // namespace api
