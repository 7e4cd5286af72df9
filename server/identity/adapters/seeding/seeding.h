#pragma once

#include "server/identity/adapters/crypto/hashing_threads.h"
#include "server/identity/application/passwords.h"
#include "server/identity/application/seed_account.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace identity {

// Makes the seeded accounts that are missing, one after the other, and tries again while the database is away.
class Seeding : public QObject {
    Q_OBJECT

public:
    Seeding(QList<SeededAccount> accounts, platform::postgres::Database &database, HashingThreads &hashing,
        const Passwords &passwords, const core::Clock &clock);

    void start();
    [[nodiscard]] bool isDone() const;

Q_SIGNALS:
    void done();

private:
    [[nodiscard]] QFuture<Result<bool>> isThere(const Email &email);
    [[nodiscard]] QFuture<Result<bool>> make(const SeededAccount &seed);
    void take(const Result<bool> &outcome);

    QList<SeededAccount> m_waiting;
    platform::postgres::Database &m_database;
    HashingThreads &m_hashing;
    const Passwords &m_passwords;
    const core::Clock &m_clock;
};

} // namespace identity
