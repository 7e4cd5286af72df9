#pragma once

#include "common/contracts/identity/requests.h"
#include "server/identity/adapters/crypto/hashing_threads.h"
#include "server/identity/adapters/steps.h"
#include "server/identity/application/doorkeeper.h"
#include "server/identity/application/passwords.h"
#include "server/platform/postgres/database.h"

#include <QObject>

#include <functional>

namespace identity {

// Lets in who knows the password, by whatever door they come: the try is counted, the password compared on the hashing
// threads, and in one last transaction they are welcomed and given what they came for.
class Entrance : public QObject {
    Q_OBJECT

public:
    using Connection = platform::postgres::Connection;
    template <class T> using Future = QFuture<Result<T>>;
    template <class T> using Gift = std::function<Result<T>(Connection &, const Account &)>;

    Entrance(platform::postgres::Database &database, HashingThreads &hashing, const Passwords &passwords,
        const core::Clock &clock);

    // Errors: Unauthenticated "wrong-credentials"; TooMany "too-many-guesses"; Unavailable "too-many-sign-ins"; and
    // those of `give`.
    template <class T>
    [[nodiscard]] Future<T> letIn(const contracts::identity::SignInRequest &shown, const QString &address, Gift<T> give)
    {
        return andThen(recognise(shown, address), this, [this, give](const Known &known) {
            return m_database.transact([this, known, give](Connection &connection) {
                return welcome(connection, known).and_then([&] { return give(connection, known.account); });
            });
        });
    }

private:
    struct Admitted {
        std::optional<Account> account;
        Admission admission;
    };
    struct Known {
        Account account;
        Admission admission;
    };

    [[nodiscard]] Future<Known> recognise(const contracts::identity::SignInRequest &shown, const QString &address);
    [[nodiscard]] Future<Admitted> admit(const QString &email, const QString &address);
    [[nodiscard]] Future<Known> turnAway(const Admission &admission, const core::Error &error);
    [[nodiscard]] Result<> welcome(Connection &connection, const Known &known);

    platform::postgres::Database &m_database;
    HashingThreads &m_hashing;
    const Passwords &m_passwords;
    const core::Clock &m_clock;
};

} // namespace identity
