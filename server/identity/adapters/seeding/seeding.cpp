#include "server/identity/adapters/seeding/seeding.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_events.h"
#include "server/identity/adapters/steps.h"

#include <QLoggingCategory>

namespace identity {

using platform::postgres::Connection;
using namespace std::chrono_literals;

namespace {
Q_LOGGING_CATEGORY(seeding, "identity.seeding")
} // namespace

Seeding::Seeding(QList<SeededAccount> accounts, platform::postgres::Database &database, HashingThreads &hashing,
    const Passwords &passwords, const core::Clock &clock)
    : m_waiting(std::move(accounts))
    , m_database(database)
    , m_hashing(hashing)
    , m_passwords(passwords)
    , m_clock(clock)
{
}

bool Seeding::isDone() const
{
    return m_waiting.isEmpty();
}

void Seeding::start()
{
    if (isDone()) {
        Q_EMIT done();
        return;
    }
    const SeededAccount seed = m_waiting.first();
    andThen(isThere(seed.email), this, [this, seed](bool there) {
        return there ? QtFuture::makeReadyFuture(Result<bool>(true)) : make(seed);
    }).then(this, [this](const Result<bool> &outcome) { take(outcome); });
}

QFuture<Result<bool>> Seeding::isThere(const Email &email)
{
    return m_database.run([email](Connection &connection) {
        return PostgresAccounts(connection).findByEmail(email).transform([](const std::optional<Account> &known) {
            return known.has_value();
        });
    });
}

QFuture<Result<bool>> Seeding::make(const SeededAccount &seed)
{
    const auto hashed = m_hashing.run([this, seed] { return m_passwords.hash(seed.password); });
    return andThen(hashed, this, [this, seed](const QString &hash) {
        return m_database.transact([this, seed, hash](Connection &connection) {
            PostgresAccounts accounts(connection);
            PostgresEvents events(connection);
            return SeedAccount(accounts, events, m_clock).run(seed, hash).transform([] { return true; });
        });
    });
}

void Seeding::take(const Result<bool> &outcome)
{
    if (outcome) {
        m_waiting.removeFirst();
        start();
        return;
    }
    qCWarning(seeding).noquote() << "an account could not be made:" << outcome.error().slug << outcome.error().detail;
    QTimer::singleShot(1s, this, &Seeding::start);
}

} // namespace identity
