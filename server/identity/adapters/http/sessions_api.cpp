#include "server/identity/adapters/http/sessions_api.h"

#include "common/contracts/json/page.h"
#include "server/identity/adapters/http/client_origin.h"
#include "server/identity/application/documents.h"
#include "server/platform/http/links.h"

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

// Answers with tokens in them belong into no cache.
Response tokens(const SignedIn &signedIn, int status)
{
    return http::json(toJson(sessionRecord(signedIn)), status).with("Cache-Control", "no-store");
}

SessionOwner ownerOf(const platform::auth::Principal &me)
{
    return {UserId(me.id), SessionId(me.session)};
}

Response sessionPage(const core::Page<Session> &sessions, SessionId current, const http::Request &request)
{
    core::Page<wire::OpenSession> page{{}, sessions.next};
    for (const Session &session : sessions.items)
        page.items.append(openSession(session, current));
    const Response answer = http::json(contracts::toJson(page)).with("Cache-Control", "no-store");
    return http::withNext(answer, request, sessions.next);
}

} // namespace

SessionsApi::SessionsApi(FrontDesk &desk, platform::auth::Guard &guard)
    : m_desk(desk)
    , m_guard(guard)
{
}

void SessionsApi::addRoutes(http::Router &router)
{
    const auto open = [this](auto method) { return [this, method](const Request &r) { return (this->*method)(r); }; };
    const auto known = [this](auto method) {
        return [this, method](const Request &r, const Principal &who) { return (this->*method)(r, who); };
    };
    using Api = SessionsApi;
    router.route(Method::Post, u"/api/v1/sessions"_s, open(&Api::signIn));
    router.route(Method::Get, u"/api/v1/sessions"_s, m_guard.signedIn(known(&Api::list)));
    router.route(Method::Delete, u"/api/v1/sessions"_s, m_guard.signedIn(known(&Api::endOthers)));
    router.route(Method::Post, u"/api/v1/sessions/refresh"_s, open(&Api::refresh));
    router.route(Method::Delete, u"/api/v1/sessions/current"_s, open(&Api::signOut));
    router.route(Method::Delete, u"/api/v1/sessions/<sessionId>"_s, m_guard.signedIn(known(&Api::end)));
}

QFuture<Response> SessionsApi::signIn(const Request &request)
{
    const auto credentials = request.json().and_then(wire::parseSignIn);
    if (!credentials)
        return refused(credentials.error());
    return m_desk.signIn(*credentials, originOf(request)).then([](const Result<SignedIn> &signedIn) {
        return http::respond(signedIn, [](const SignedIn &session) { return tokens(session, 201); });
    });
}

QFuture<Response> SessionsApi::refresh(const Request &request)
{
    const auto wish = request.json().and_then(wire::parseRefresh);
    if (!wish)
        return refused(wish.error());
    return m_desk.refresh(wish->refreshToken, originOf(request)).then([](const Result<SignedIn> &signedIn) {
        return http::respond(signedIn, [](const SignedIn &session) { return tokens(session, 200); });
    });
}

QFuture<Response> SessionsApi::signOut(const Request &request)
{
    const auto wish = request.json().and_then(wire::parseRefresh);
    if (!wish)
        return refused(wish.error());
    return m_desk.signOut(wish->refreshToken).then([](const Result<> &done) {
        return http::respond(done, http::noContent);
    });
}

QFuture<Response> SessionsApi::list(const Request &request, const Principal &me)
{
    const auto page = request.page();
    if (!page)
        return refused(page.error());
    const SessionOwner owner = ownerOf(me);
    return m_desk.sessions(owner, *page).then([request, owner](const Result<core::Page<Session>> &sessions) {
        return http::respond(
            sessions, [&](const core::Page<Session> &found) { return sessionPage(found, owner.current, request); });
    });
}

QFuture<Response> SessionsApi::end(const Request &request, const Principal &me)
{
    // What is no id names no session.
    const SessionId session = SessionId::parse(request.argument()).value_or(SessionId());
    return m_desk.endSession(ownerOf(me), session).then([](const Result<> &done) {
        return http::respond(done, http::noContent);
    });
}

QFuture<Response> SessionsApi::endOthers(const Request &, const Principal &me)
{
    return m_desk.endOtherSessions(ownerOf(me)).then([](const Result<> &done) {
        return http::respond(done, http::noContent);
    });
}

} // namespace identity
