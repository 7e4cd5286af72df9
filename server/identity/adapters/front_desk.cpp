#include "server/identity/adapters/front_desk.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_audit_log.h"
#include "server/identity/adapters/postgres/postgres_events.h"
#include "server/identity/adapters/postgres/postgres_guess_book.h"
#include "server/identity/adapters/postgres/postgres_session_list.h"
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

FrontDesk::Future<SignedIn> FrontDesk::signIn(const wire::SignInRequest &request, const Origin &origin)
{
    return andThen(admit(request, origin.address), this, [this, request, origin](const Admitted &admitted) {
        const auto compared = m_hashing.run([this, account = admitted.account, request] {
            return checkPassword(m_passwords, account, request.password);
        });
        return QFuture(compared)
            .then(this,
                [this, origin, admission = admitted.admission](const Result<Account> &account) {
                    return account ? open(admission, *account, origin) : turnAway(admission, account.error());
                })
            .unwrap();
    });
}

FrontDesk::Future<FrontDesk::Admitted> FrontDesk::admit(const wire::SignInRequest &request, const QString &address)
{
    return m_database.transact([this, email = request.email, address](Connection &connection) {
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

FrontDesk::Future<SignedIn> FrontDesk::open(const Admission &admission, const Account &account, const Origin &origin)
{
    return m_database.transact([this, admission, account, origin](Connection &connection) {
        PostgresGuessBook book(connection);
        PostgresSessions sessions(connection);
        PostgresAccounts accounts(connection);
        return holdUnchanged(accounts, account)
            .and_then([&] { return Doorkeeper(book, m_clock).welcome(admission); })
            .and_then([&] { return OpenSession(sessions, m_tokens, m_clock).run(account, origin); });
    });
}

// Only a password that was compared is a guess.
FrontDesk::Future<SignedIn> FrontDesk::turnAway(const Admission &admission, const core::Error &error)
{
    if (error.fault == Fault::Unauthenticated)
        return refused<SignedIn>(error);
    return m_database
        .transact([this, admission](Connection &connection) {
            PostgresGuessBook book(connection);
            return Doorkeeper(book, m_clock).excuse(admission);
        })
        .then([error](const Result<> &) -> Result<SignedIn> { return core::fail(error); });
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
