#pragma once

#include "common/contracts/identity/password_requests.h"
#include "server/identity/adapters/crypto/hashing_threads.h"
#include "server/identity/application/doorkeeper.h"
#include "server/identity/application/own_sessions.h"
#include "server/identity/application/password_resets.h"
#include "server/identity/application/passwords.h"
#include "server/identity/application/set_password.h"
#include "server/platform/postgres/database.h"

#include <QObject>

#include <functional>

namespace identity {

// Runs what changes passwords where it belongs, as FrontDesk does: database threads, hashing threads, never the one
// while the other waits.
class PasswordDesk : public QObject {
    Q_OBJECT

public:
    using Future = QFuture<Result<>>;

    PasswordDesk(platform::postgres::Database &database, HashingThreads &hashing, const Passwords &passwords,
        const core::Clock &clock);

    // Errors: Unauthenticated "session-over"; TooMany "too-many-guesses"; Invalid "wrong-password" and those of
    // password_rules.h, at their fields; Unavailable "too-many-sign-ins"; Conflict "account-changed-meanwhile".
    [[nodiscard]] Future change(
        const SessionOwner &owner, const contracts::identity::ChangePasswordRequest &request, const QString &address);
    // Error: TooMany "too-many-resets".
    [[nodiscard]] Future askForReset(const QString &email, const QString &address);
    // Errors: Invalid "wrong-code" and those of password_rules.h, at their fields; the others as of change().
    [[nodiscard]] Future confirmReset(
        const contracts::identity::ConfirmPasswordResetRequest &request, const QString &address);

Q_SIGNALS:
    void mailOrdered();

private:
    using Connection = platform::postgres::Connection;

    // Somebody whose proof may be compared now.
    struct Claim {
        Door door;
        Admission admission;
        std::optional<Account> account;
        std::optional<PasswordReset> reset; // that is still good
    };
    using Compare = std::function<Result<QString>()>; // the hash of the new password, if the proof is good

    [[nodiscard]] Result<Claim> claimByPassword(Connection &connection, const SessionOwner &owner, const Visitor &from);
    [[nodiscard]] Result<Claim> claimByCode(Connection &connection, const Visitor &from);
    [[nodiscard]] Result<QString> compareCode(
        const Claim &claim, const contracts::identity::ConfirmPasswordResetRequest &request) const;
    [[nodiscard]] Future settle(const Claim &claim, const SetPasswordCommand &command, const Compare &compare);
    [[nodiscard]] Result<> set(Connection &connection, const Claim &claim, const SetPasswordCommand &command);
    [[nodiscard]] Future turnAway(const Claim &claim, const core::Error &error);
    [[nodiscard]] Future told(Future done);

    platform::postgres::Database &m_database;
    HashingThreads &m_hashing;
    const Passwords &m_passwords;
    const core::Clock &m_clock;
};

} // namespace identity
