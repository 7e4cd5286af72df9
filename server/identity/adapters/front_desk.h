#pragma once

#include "server/identity/adapters/entrance.h"
#include "server/identity/application/apply_as_seller.h"
#include "server/identity/application/approve_seller.h"
#include "server/identity/application/own_sessions.h"
#include "server/identity/application/reinstate_account.h"
#include "server/identity/application/signed_in.h"
#include "server/identity/application/suspend_account.h"

namespace identity {

// Runs each use case where it belongs: what touches the database on a database thread in one transaction, what hashes
// on the hashing threads, and never the one while the other waits.
class FrontDesk : public QObject {
    Q_OBJECT

public:
    template <class T> using Future = QFuture<Result<T>>;

    // Where its work is done.
    struct Rooms {
        platform::postgres::Database &database;
        HashingThreads &hashing;
        Entrance &entrance;
    };

    FrontDesk(const Rooms &rooms, const Passwords &passwords, const AccessTokens &tokens, const core::Clock &clock);

    [[nodiscard]] Future<Account> registerUser(const contracts::identity::RegisterRequest &request);
    [[nodiscard]] Future<SignedIn> signIn(const contracts::identity::SignInRequest &request, const Origin &origin);
    [[nodiscard]] Future<SignedIn> refresh(const QString &refreshToken, const Origin &origin);
    [[nodiscard]] Future<void> signOut(const QString &refreshToken);
    [[nodiscard]] Future<core::Page<Session>> sessions(const SessionOwner &owner, const core::PageRequest &page);
    [[nodiscard]] Future<void> endSession(const SessionOwner &owner, SessionId session);
    [[nodiscard]] Future<void> endOtherSessions(const SessionOwner &owner);
    [[nodiscard]] Future<Account> find(UserId user);
    [[nodiscard]] Future<Account> applyAsSeller(const ApplyAsSellerCommand &command);
    [[nodiscard]] Future<core::Page<Account>> sellers(UserId admin, SellerStatus status, const core::PageRequest &page);
    [[nodiscard]] Future<Account> approveSeller(const ApproveSellerCommand &command);
    [[nodiscard]] Future<Account> suspend(const SuspendAccountCommand &command);
    [[nodiscard]] Future<void> reinstate(const ReinstateAccountCommand &command);

Q_SIGNALS:
    void eventsWritten(); // something is to be told to the others

private:
    platform::postgres::Database &m_database;
    HashingThreads &m_hashing;
    Entrance &m_entrance;
    const Passwords &m_passwords;
    const AccessTokens &m_tokens;
    const core::Clock &m_clock;
};

} // namespace identity
