#include "server/identity/adapters/password_desk.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_audit_log.h"
#include "server/identity/adapters/postgres/postgres_guess_book.h"
#include "server/identity/adapters/postgres/postgres_mail_orders.h"
#include "server/identity/adapters/postgres/postgres_password_resets.h"
#include "server/identity/adapters/postgres/postgres_session_list.h"
#include "server/identity/adapters/steps.h"
#include "server/identity/application/ask_for_reset.h"
#include "server/identity/application/sign_in.h"
#include "server/identity/domain/password_rules.h"

namespace identity {

namespace wire = contracts::identity;

namespace {

Result<> mayBecome(const QString &password, const Email &owner)
{
    return isAcceptable(password, owner).map_error([](const core::Error &error) {
        return error.at(u"/newPassword"_s);
    });
}

core::Error wrongCode()
{
    return {Fault::Invalid, u"wrong-code"_s, u"This code is wrong, used or too old."_s, u"/code"_s, {}};
}

core::Error wrongPassword()
{
    return {Fault::Invalid, u"wrong-password"_s, u"This is not the password."_s, u"/currentPassword"_s, {}};
}

PasswordDesk::Future refused(const core::Error &error)
{
    return QtFuture::makeReadyFuture(Result<>(core::fail(error)));
}

} // namespace

PasswordDesk::PasswordDesk(platform::postgres::Database &database, HashingThreads &hashing, const Passwords &passwords,
    const core::Clock &clock)
    : m_database(database)
    , m_hashing(hashing)
    , m_passwords(passwords)
    , m_clock(clock)
{
}

PasswordDesk::Future PasswordDesk::change(
    const SessionOwner &owner, const wire::ChangePasswordRequest &request, const QString &address)
{
    const auto claimed = m_database.transact([this, owner, request, address](Connection &connection) {
        return claimByPassword(connection, owner, {{}, address, owner.user})
            .and_then([&](const Claim &claim) -> Result<Claim> {
                return mayBecome(request.newPassword, claim.account->email).transform([&] { return claim; });
            });
    });
    return told(andThen(claimed, this, [this, owner, request](const Claim &claim) {
        const auto compare = [this, claim, request]() -> Result<QString> {
            if (!m_passwords.matches(request.currentPassword, claim.account->passwordHash))
                return core::fail(wrongPassword());
            return m_passwords.hash(request.newPassword);
        };
        return settle(claim, {*claim.account, {}, owner.current, u"password-changed"_s}, compare);
    }));
}

Result<PasswordDesk::Claim> PasswordDesk::claimByPassword(
    Connection &connection, const SessionOwner &owner, const Visitor &from)
{
    PostgresSessionList sessions(connection);
    PostgresGuessBook book(connection);
    const auto account =
        isStillSignedIn(sessions, owner).and_then([&] { return PostgresAccounts(connection).find(owner.user); });
    if (!account)
        return core::fail(account.error());
    return Doorkeeper(book, m_clock)
        .admit({account->email.toString(), from.address, owner.user})
        .transform([&](const Admission &admission) {
            return Claim{kPasswordDoor, admission, *account, {}};
        });
}

PasswordDesk::Future PasswordDesk::askForReset(const QString &email, const QString &address)
{
    return told(m_database.transact([this, email, address](Connection &connection) {
        PostgresAccounts accounts(connection);
        PostgresGuessBook book(connection);
        PostgresMailOrders mails(connection);
        return AskForReset(accounts, book, mails, m_clock).run(email, address);
    }));
}

PasswordDesk::Future PasswordDesk::confirmReset(
    const wire::ConfirmPasswordResetRequest &request, const QString &address)
{
    const Email owner = Email::parse(request.email).value_or(Email());
    if (const auto acceptable = mayBecome(request.newPassword, owner); !acceptable)
        return refused(acceptable.error());
    const auto claimed = m_database.transact([this, request, address](Connection &connection) {
        return claimByCode(connection, {request.email, address, std::nullopt});
    });
    return told(andThen(claimed, this, [this, request](const Claim &claim) {
        return settle(claim, {claim.account.value_or(Account()), {}, std::nullopt, u"password-reset"_s},
            [this, claim, request] { return compareCode(claim, request); });
    }));
}

Result<PasswordDesk::Claim> PasswordDesk::claimByCode(Connection &connection, const Visitor &from)
{
    PostgresAccounts accounts(connection);
    PostgresGuessBook book(connection);
    PostgresPasswordResets resets(connection);
    Claim claim{kCodeDoor, {}, {}, {}};
    return findForSignIn(accounts, from.email)
        .and_then([&](const std::optional<Account> &account) {
            claim.account = account;
            const UserId user = account ? account->id : UserId();
            return resets.find(user);
        })
        .and_then([&](const std::optional<PasswordReset> &reset) {
            if (reset && m_clock.now() < reset->expiresAt)
                claim.reset = reset;
            const auto user = claim.account ? std::optional(claim.account->id) : std::nullopt;
            return Doorkeeper(book, m_clock, kCodeDoor).admit({from.email, from.address, user});
        })
        .transform([&](const Admission &admission) {
            claim.admission = admission;
            return claim;
        });
}

// What is no code, and a code of nobody, take as long as a wrong one.
Result<QString> PasswordDesk::compareCode(const Claim &claim, const wire::ConfirmPasswordResetRequest &request) const
{
    const auto code = ResetCode::parse(request.code);
    const QString digits = code ? code->toString() : QString();
    const QString hash = claim.reset ? claim.reset->codeHash : m_passwords.nobodysHash();
    if (!m_passwords.matches(digits, hash) || !claim.reset || !code)
        return core::fail(wrongCode());
    return m_passwords.hash(request.newPassword);
}

PasswordDesk::Future PasswordDesk::settle(const Claim &claim, const SetPasswordCommand &command, const Compare &compare)
{
    return m_hashing.run(compare)
        .then(this,
            [this, claim, command](const Result<QString> &hash) {
                if (!hash)
                    return turnAway(claim, hash.error());
                SetPasswordCommand proven = command;
                proven.passwordHash = *hash;
                return m_database.transact(
                    [this, claim, proven](Connection &connection) { return set(connection, claim, proven); });
            })
        .unwrap();
}

Result<> PasswordDesk::set(Connection &connection, const Claim &claim, const SetPasswordCommand &command)
{
    PostgresAccounts accounts(connection);
    PostgresSessionList sessions(connection);
    PostgresPasswordResets resets(connection);
    PostgresMailOrders mails(connection);
    PostgresAuditLog audit(connection);
    PostgresGuessBook book(connection);
    const auto isGoodStill = claim.reset ? resets.take(*claim.reset) : Result<bool>(true);
    if (!isGoodStill || !*isGoodStill)
        return core::fail(isGoodStill ? wrongCode() : isGoodStill.error());
    return Doorkeeper(book, m_clock, claim.door)
        .welcome(claim.admission)
        .and_then([&] { return Doorkeeper(book, m_clock).pardon(claim.admission.visitor); })
        .and_then([&] {
            return SetPassword({accounts, sessions, resets, mails, audit}, m_clock).run(command);
        });
}

// Only what was compared is a guess.
PasswordDesk::Future PasswordDesk::turnAway(const Claim &claim, const core::Error &error)
{
    if (error.fault == Fault::Invalid)
        return refused(error);
    return m_database
        .transact([this, claim](Connection &connection) {
            PostgresGuessBook book(connection);
            return Doorkeeper(book, m_clock, claim.door).excuse(claim.admission);
        })
        .then([error](const Result<> &) -> Result<> { return core::fail(error); });
}

PasswordDesk::Future PasswordDesk::told(Future done)
{
    return done.then(this, [this](const Result<> &outcome) {
        if (outcome)
            Q_EMIT mailOrdered();
        return outcome;
    });
}

} // namespace identity
