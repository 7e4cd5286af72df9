#pragma once

#include "common/contracts/ids/ids.h"
#include "server/identity/domain/email.h"
#include "server/identity/domain/guessing.h"

namespace identity {

using contracts::UserId;

// What the guesses at passwords are counted by: an account, an address, or both.
struct GuessSubject {
    QByteArray key; // SHA-256; nobody's address is kept readable
    Allowance allowance;
};

// Where the guesses at passwords are counted, and from where accounts are usually opened.
class GuessBook {
public:
    virtual ~GuessBook() = default;

    // Long past when it was never used. Locked until the transaction ends, also when it was never used.
    [[nodiscard]] virtual Result<QDateTime> usedUntil(const GuessSubject &subject) = 0;
    [[nodiscard]] virtual Result<> use(const GuessSubject &subject, const QDateTime &until) = 0;
    [[nodiscard]] virtual Result<> giveBackOne(const GuessSubject &subject) = 0;
    [[nodiscard]] virtual Result<> forget(const GuessSubject &subject) = 0;

    [[nodiscard]] virtual Result<bool> isUsual(const QString &address, UserId user) = 0;
    [[nodiscard]] virtual Result<> rememberUsual(const QString &address, UserId user, const QDateTime &now) = 0;

    // Allowances that are whole again, and addresses that nobody came from since `seenBefore`.
    [[nodiscard]] virtual Result<int> tidy(const QDateTime &now, const QDateTime &seenBefore) = 0;
};

} // namespace identity
