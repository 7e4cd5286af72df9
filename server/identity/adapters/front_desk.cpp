#include "server/identity/adapters/front_desk.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_audit_log.h"
#include "server/identity/adapters/postgres/postgres_events.h"
#include "server/identity/adapters/postgres/postgres_session_list.h"
#include "server/identity/adapters/postgres/postgres_sessions.h"
#include "server/identity/application/acting_admin.h"
#include "server/identity/application/documents.h"
#include "server/identity/application/refresh_session.h"
#include "server/identity/application/register_user.h"
#include "server/identity/application/sign_in.h"
#include "server/identity/application/sign_out.h"
#include "server/identity/domain/password_rules.h"

namespace identity {

using platform::postgres::Connection;
namespace wire = contracts::identity;

namespace {

template <class T> QFuture<Result<T>> refused(const core::Error &error)
{
    return QtFuture::makeReadyFuture(Result<T>(core::fail(error)));
}

// What can be said of a registration before anything slow is done for it.
Result<NewAccount> wishIn(const wire::RegisterRequest &request)
{
    const auto email = Email::parse(request.email);
    if (!email)
        return core::fail(email.error().at(u"/email"_s));
    if (const auto acceptable = isAcceptable(request.password, *email); !acceptable)
        return core::fail(acceptable.error().at(u"/password"_s));
    return NewAccount{*email, request.name, fromContract(request.language), {}};
}

} // namespace

FrontDesk::FrontDesk(
    const Rooms &rooms, const Passwords &passwords, const AccessTokens &tokens, const core::Clock &clock)
    : m_database(rooms.database)
    , m_hashing(rooms.hashing)
    , m_entrance(rooms.entrance)
    , m_passwords(passwords)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

FrontDesk::Future<Account> FrontDesk::registerUser(const wire::RegisterRequest &request)
{
    auto wish = wishIn(request);
    if (!wish)
        return refused<Account>(wish.error());
    const auto hashed = m_hashing.run([this, password = request.password] { return m_passwords.hash(password); });
    const auto kept = andThen(hashed, this, [this, wish = *wish](const QString &hash) mutable {
        wish.passwordHash = hash;
        return m_database.transact([this, wish](Connection &connection) {
            PostgresAccounts accounts(connection);
            PostgresEvents events(connection);
            return RegisterUser(accounts, events, m_clock).run(wish);
        });
    });
    return QFuture(kept).then(this, [this](const Result<Account> &account) {
        Q_EMIT eventsWritten();
        return account;
    });
}

FrontDesk::Future<SignedIn> FrontDesk::signIn(const wire::SignInRequest &request, const Origin &origin)
{
    return m_entrance.letIn<SignedIn>(
        request, origin.address, [this, origin](Connection &connection, const Account &account) {
            PostgresSessions sessions(connection);
            return OpenSession(sessions, m_tokens, m_clock).run(account, origin);
        });
}

FrontDesk::Future<SignedIn> FrontDesk::refresh(const QString &refreshToken, const Origin &origin)
{
    return m_database
        .transact([this, refreshToken, origin](Connection &connection) {
            PostgresSessions sessions(connection);
            PostgresAccounts accounts(connection);
            return RefreshSession(sessions, accounts, m_tokens, m_clock).run(refreshToken, origin);
        })
        .then([](const Result<RefreshSession::Outcome> &committed) -> Result<SignedIn> {
            return committed ? *committed : core::fail(committed.error());
        });
}

FrontDesk::Future<void> FrontDesk::signOut(const QString &refreshToken)
{
    return m_database.transact([this, refreshToken](Connection &connection) {
        PostgresSessions sessions(connection);
        return SignOut(sessions, m_clock).run(refreshToken);
    });
}

FrontDesk::Future<core::Page<Session>> FrontDesk::sessions(const SessionOwner &owner, const core::PageRequest &page)
{
    return m_database.run([this, owner, page](Connection &connection) {
        PostgresSessionList sessions(connection);
        return listSessions(sessions, owner, page, m_clock.now());
    });
}

FrontDesk::Future<void> FrontDesk::endSession(const SessionOwner &owner, SessionId session)
{
    return m_database.transact([this, owner, session](Connection &connection) {
        PostgresSessionList sessions(connection);
        return identity::endSession(sessions, owner, session, m_clock.now());
    });
}

FrontDesk::Future<void> FrontDesk::endOtherSessions(const SessionOwner &owner)
{
    return m_database.transact([this, owner](Connection &connection) {
        PostgresSessionList sessions(connection);
        return identity::endOtherSessions(sessions, owner, m_clock.now());
    });
}

FrontDesk::Future<Account> FrontDesk::find(UserId user)
{
    return m_database.run([user](Connection &connection) {
        return PostgresAccounts(connection).find(user).and_then([](const Account &account) {
            return account.mayBeUsed().transform([&] { return account; });
        });
    });
}

FrontDesk::Future<Account> FrontDesk::applyAsSeller(const ApplyAsSellerCommand &command)
{
    return m_database.transact([this, command](Connection &connection) {
        PostgresAccounts accounts(connection);
        return ApplyAsSeller(accounts, m_clock).run(command);
    });
}

FrontDesk::Future<core::Page<Account>> FrontDesk::sellers(
    UserId admin, SellerStatus status, const core::PageRequest &page)
{
    return m_database.run([admin, status, page](Connection &connection) {
        PostgresAccounts accounts(connection);
        return holdActingAdmin(accounts, admin).and_then([&] { return accounts.sellers(status, page); });
    });
}

FrontDesk::Future<Account> FrontDesk::approveSeller(const ApproveSellerCommand &command)
{
    return m_database
        .transact([this, command](Connection &connection) {
            PostgresAccounts accounts(connection);
            PostgresEvents events(connection);
            PostgresAuditLog audit(connection);
            return ApproveSeller(accounts, events, audit, m_clock).run(command);
        })
        .then(this, [this](const Result<Account> &account) {
            Q_EMIT eventsWritten();
            return account;
        });
}

FrontDesk::Future<Account> FrontDesk::suspend(const SuspendAccountCommand &command)
{
    return m_database.transact([this, command](Connection &connection) {
        PostgresAccounts accounts(connection);
        PostgresSessionList sessions(connection);
        PostgresAuditLog audit(connection);
        return SuspendAccount(accounts, sessions, audit, m_clock).run(command);
    });
}

FrontDesk::Future<void> FrontDesk::reinstate(const ReinstateAccountCommand &command)
{
    return m_database.transact([this, command](Connection &connection) {
        PostgresAccounts accounts(connection);
        PostgresAuditLog audit(connection);
        return ReinstateAccount(accounts, audit, m_clock).run(command);
    });
}

} // namespace identity
