#include "server/identity/adapters/entrance.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_guess_book.h"
#include "server/identity/application/sign_in.h"

namespace identity {

namespace wire = contracts::identity;

Entrance::Entrance(platform::postgres::Database &database, HashingThreads &hashing, const Passwords &passwords,
    const core::Clock &clock)
    : m_database(database)
    , m_hashing(hashing)
    , m_passwords(passwords)
    , m_clock(clock)
{
}

Entrance::Future<Entrance::Known> Entrance::recognise(const wire::SignInRequest &shown, const QString &address)
{
    return andThen(admit(shown.email, address), this, [this, shown](const Admitted &admitted) {
        const auto compared = m_hashing.run([this, account = admitted.account, password = shown.password] {
            return checkPassword(m_passwords, account, password);
        });
        return QFuture(compared)
            .then(this,
                [this, admission = admitted.admission](const Result<Account> &account) {
                    return account ? QtFuture::makeReadyFuture(Result<Known>(Known{*account, admission}))
                                   : turnAway(admission, account.error());
                })
            .unwrap();
    });
}

Entrance::Future<Entrance::Admitted> Entrance::admit(const QString &email, const QString &address)
{
    return m_database.transact([this, email, address](Connection &connection) {
        PostgresAccounts accounts(connection);
        PostgresGuessBook book(connection);
        return findForSignIn(accounts, email).and_then([&](const std::optional<Account> &account) {
            const auto user = account ? std::optional(account->id) : std::nullopt;
            return Doorkeeper(book, m_clock).admit({email, address, user}).transform([&](const Admission &admission) {
                return Admitted{account, admission};
            });
        });
    });
}

Result<> Entrance::welcome(Connection &connection, const Known &known)
{
    PostgresAccounts accounts(connection);
    PostgresGuessBook book(connection);
    return holdUnchanged(accounts, known.account).and_then([&] {
        return Doorkeeper(book, m_clock).welcome(known.admission);
    });
}

// Only a password that was compared is a guess.
Entrance::Future<Entrance::Known> Entrance::turnAway(const Admission &admission, const core::Error &error)
{
    if (error.fault == Fault::Unauthenticated)
        return QtFuture::makeReadyFuture(Result<Known>(core::fail(error)));
    return m_database
        .transact([this, admission](Connection &connection) {
            PostgresGuessBook book(connection);
            return Doorkeeper(book, m_clock).excuse(admission);
        })
        .then([error](const Result<> &) -> Result<Known> { return core::fail(error); });
}

} // namespace identity
