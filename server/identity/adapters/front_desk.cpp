#include "server/identity/adapters/front_desk.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_audit_log.h"
#include "server/identity/adapters/postgres/postgres_events.h"
#include "server/identity/adapters/postgres/postgres_sessions.h"
#include "server/identity/adapters/steps.h"
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

FrontDesk::FrontDesk(platform::postgres::Database &database, HashingThreads &hashing, const Passwords &passwords,
    const AccessTokens &tokens, const core::Clock &clock)
    : m_database(database)
    , m_hashing(hashing)
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

FrontDesk::Future<SignedIn> FrontDesk::signIn(const wire::SignInRequest &request)
{
    const auto found = m_database.run([email = request.email](Connection &connection) {
        PostgresAccounts accounts(connection);
        return findForSignIn(accounts, email);
    });
    const auto known = andThen(found, this, [this, request](const std::optional<Account> &account) {
        return m_hashing.run(
            [this, account, request] { return checkPassword(m_passwords, account, request.password); });
    });
    return andThen(known, this, [this](const Account &account) {
        return m_database.transact([this, account](Connection &connection) {
            PostgresSessions sessions(connection);
            return OpenSession(sessions, m_tokens, m_clock).run(account);
        });
    });
}

FrontDesk::Future<SignedIn> FrontDesk::refresh(const QString &refreshToken)
{
    return m_database
        .transact([this, refreshToken](Connection &connection) {
            PostgresSessions sessions(connection);
            PostgresAccounts accounts(connection);
            return RefreshSession(sessions, accounts, m_tokens, m_clock).run(refreshToken);
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

FrontDesk::Future<Account> FrontDesk::find(UserId user)
{
    return m_database.run([user](Connection &connection) { return PostgresAccounts(connection).find(user); });
}

FrontDesk::Future<Account> FrontDesk::applyAsSeller(const ApplyAsSellerCommand &command)
{
    return m_database.transact([this, command](Connection &connection) {
        PostgresAccounts accounts(connection);
        return ApplyAsSeller(accounts, m_clock).run(command);
    });
}

FrontDesk::Future<core::Page<Account>> FrontDesk::sellers(SellerStatus status, const core::PageRequest &page)
{
    return m_database.run(
        [status, page](Connection &connection) { return PostgresAccounts(connection).sellers(status, page); });
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

} // namespace identity
