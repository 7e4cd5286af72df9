#include "server/identity/adapters/http/passwords_api.h"

#include "server/identity/adapters/http/client_origin.h"

namespace identity {

namespace http = platform::http;
namespace wire = contracts::identity;
using http::Method;
using http::Response;

namespace {

QFuture<Response> refused(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

QFuture<Response> answered(QFuture<Result<>> done)
{
    return done.then([](const Result<> &outcome) { return http::respond(outcome, http::noContent); });
}

} // namespace

PasswordsApi::PasswordsApi(PasswordDesk &desk, platform::auth::Guard &guard, bool canMail)
    : m_desk(desk)
    , m_guard(guard)
    , m_canMail(canMail)
{
}

void PasswordsApi::addRoutes(http::Router &router)
{
    const auto change = [this](const Request &r, const Principal &who) { return this->change(r, who); };
    const auto askForReset = [this](const Request &r) { return this->askForReset(r); };
    const auto confirmReset = [this](const Request &r) { return this->confirmReset(r); };
    router.route(Method::Put, u"/api/v1/users/me/password"_s, m_guard.signedIn(change));
    router.route(Method::Post, u"/api/v1/password-resets"_s, askForReset);
    router.route(Method::Post, u"/api/v1/password-resets/confirmation"_s, confirmReset);
}

QFuture<Response> PasswordsApi::change(const Request &request, const Principal &me)
{
    const auto wish = request.json().and_then(wire::parseChangePassword);
    if (!wish)
        return refused(wish.error());
    return answered(m_desk.change({UserId(me.id), SessionId(me.session)}, *wish, addressOf(request)));
}

QFuture<Response> PasswordsApi::askForReset(const Request &request)
{
    const auto wish = request.json().and_then(wire::parsePasswordReset);
    if (!wish)
        return refused(wish.error());
    if (!m_canMail)
        return refused({Fault::Unavailable, u"no-mail"_s, u"This shop has no way to send mail."_s, {}, {}});
    return m_desk.askForReset(wish->email, addressOf(request)).then([](const Result<> &ordered) {
        return http::respond(
            ordered, [] { return http::json(toJson(wire::PasswordResetAccepted{ResetCode::kLife}), 202); });
    });
}

QFuture<Response> PasswordsApi::confirmReset(const Request &request)
{
    const auto wish = request.json().and_then(wire::parseConfirmPasswordReset);
    if (!wish)
        return refused(wish.error());
    return answered(m_desk.confirmReset(*wish, addressOf(request)));
}

} // namespace identity
