#include "client/api/accounts.h"

#include "client/api/questions.h"
#include "client/api/reading.h"
#include "common/contracts/json/page.h"

namespace api {

using namespace contracts::identity;

namespace {

Result<UserRecord> user(const QJsonObject &body)
{
    return parseUserRecord(body);
}

Result<core::Page<SellerApplicationRecord>> applicationPage(const QJsonObject &body)
{
    return contracts::parsePage(body,
        [](const QJsonObject &item, const QString &pointer) { return parseSellerApplicationRecord(item, pointer); });
}

Result<QList<OpenSession>> openSessions(const QJsonObject &body)
{
    return contracts::parsePage(body, [](const QJsonObject &item, const QString &pointer) {
        return parseOpenSession(item, pointer);
    }).transform([](const core::Page<OpenSession> &page) { return page.items; });
}

Request without(const QString &path, const QJsonObject &body = {})
{
    Request request = body.isEmpty() ? get(path) : post(path, body);
    request.verb = Verb::Delete;
    return request;
}

} // namespace

Accounts::Accounts(Transport &shop)
    : m_shop(shop)
{
}

QFuture<Result<UserRecord>> Accounts::registerUser(const RegisterRequest &request) const
{
    return read(m_shop.send(post(u"/api/v1/users"_s, toJson(request))), user);
}

QFuture<Result<SessionRecord>> Accounts::signIn(const SignInRequest &request) const
{
    return read(m_shop.send(post(u"/api/v1/sessions"_s, toJson(request))), parseSessionRecord);
}

QFuture<Result<SessionRecord>> Accounts::refresh(const QString &refreshToken) const
{
    return read(
        m_shop.send(post(u"/api/v1/sessions/refresh"_s, toJson(RefreshRequest{refreshToken}))), parseSessionRecord);
}

QFuture<Result<>> Accounts::signOut(const QString &refreshToken) const
{
    return done(m_shop.send(without(u"/api/v1/sessions/current"_s, toJson(RefreshRequest{refreshToken}))));
}

QFuture<Result<UserRecord>> Accounts::me() const
{
    return read(m_shop.send(get(u"/api/v1/users/me"_s)), user);
}

// Whoever has more than a hundred ends the others all at once.
QFuture<Result<QList<OpenSession>>> Accounts::sessions() const
{
    return read(m_shop.send(get(u"/api/v1/sessions?limit=100"_s)), openSessions);
}

QFuture<Result<>> Accounts::endSession(const contracts::SessionId &session) const
{
    return done(m_shop.send(without(u"/api/v1/sessions/"_s + session.toString())));
}

QFuture<Result<>> Accounts::endOtherSessions() const
{
    return done(m_shop.send(without(u"/api/v1/sessions"_s)));
}

QFuture<Result<>> Accounts::changePassword(const ChangePasswordRequest &request) const
{
    Request change = post(u"/api/v1/users/me/password"_s, toJson(request));
    change.verb = Verb::Put;
    return done(m_shop.send(change));
}

QFuture<Result<PasswordResetAccepted>> Accounts::askForReset(const QString &email) const
{
    return read(m_shop.send(post(u"/api/v1/password-resets"_s, toJson(PasswordResetRequest{email}))),
        parsePasswordResetAccepted);
}

QFuture<Result<>> Accounts::confirmReset(const ConfirmPasswordResetRequest &request) const
{
    return done(m_shop.send(post(u"/api/v1/password-resets/confirmation"_s, toJson(request))));
}

// The shop answers with the application; who asked wants to know how they stand now.
QFuture<Result<UserRecord>> Accounts::applyAsSeller(const QString &shopName) const
{
    const Request application = post(u"/api/v1/sellers/applications"_s, toJson(SellerApplicationRequest{shopName}));
    return done(m_shop.send(application))
        .then([&shop = m_shop](const Result<> &outcome) {
            return outcome ? Accounts(shop).me()
                           : QtFuture::makeReadyFuture(Result<UserRecord>(core::fail(outcome.error())));
        })
        .unwrap();
}

QFuture<Result<core::Page<SellerApplicationRecord>>> Accounts::applications(const core::PageRequest &page) const
{
    return read(m_shop.send(get(withQuery(u"/api/v1/admin/sellers/applications"_s,
                    {{"after"_L1, page.after}, {"limit"_L1, QString::number(page.limit)}}))),
        applicationPage);
}

QFuture<Result<>> Accounts::approve(const contracts::UserId &seller) const
{
    return done(m_shop.send(post(u"/api/v1/admin/sellers/%1/approval"_s.arg(seller.toString()))));
}

} // namespace api
