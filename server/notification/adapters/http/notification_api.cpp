#include "server/notification/adapters/http/notification_api.h"

#include "server/notification/adapters/http/message_query.h"
#include "server/notification/adapters/postgres/postgres_mailbox.h"
#include "server/notification/adapters/postgres/postgres_preferences.h"
#include "server/platform/http/links.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::http::Method;
using platform::http::Response;
using platform::postgres::Connection;

namespace {

UserId userOf(const platform::auth::Principal &principal)
{
    return UserId(principal.id);
}

QFuture<Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(platform::http::problem(error));
}

Response answerDone(const Result<> &done)
{
    return platform::http::respond(done, [] { return platform::http::noContent(); });
}

Response answerPreferences(const Result<Preferences> &preferences)
{
    return platform::http::respond(
        preferences, [](const Preferences &shown) { return platform::http::json(toJson(shown)); });
}

Response answerList(const platform::http::Request &request, const Result<MessageList> &list)
{
    return platform::http::respond(list, [&](const MessageList &messages) {
        const QString next = messages.next ? QString::number(*messages.next) : QString();
        return platform::http::withNext(platform::http::json(toJson(messages)), request, next);
    });
}

Result<contracts::notification::ReadAllRequest> readAllIn(const platform::http::Request &request)
{
    if (request.body.isEmpty())
        return contracts::notification::ReadAllRequest();
    return request.json().and_then(contracts::notification::parseReadAllRequest);
}

} // namespace

NotificationApi::NotificationApi(
    platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_guard(guard)
    , m_clock(clock)
{
}

platform::http::Router NotificationApi::routes()
{
    using Api = NotificationApi;
    const auto signedIn = [this](auto handler) { return m_guard.signedIn(std::bind_front(handler, this)); };
    platform::http::Router router;
    router.route(Method::Get, u"/api/v1/messages"_s, signedIn(&Api::list));
    router.route(Method::Post, u"/api/v1/messages/<number>/read"_s, signedIn(&Api::read));
    router.route(Method::Post, u"/api/v1/messages/read-all"_s, signedIn(&Api::readAll));
    router.route(Method::Get, u"/api/v1/messages/preferences"_s, signedIn(&Api::showPreferences));
    router.route(Method::Put, u"/api/v1/messages/preferences"_s, signedIn(&Api::changePreferences));
    return router;
}

NotificationApi::Answer NotificationApi::list(const Request &request, const Principal &principal)
{
    const auto query = parseMessageQuery(request, userOf(principal));
    if (!query)
        return refuse(query.error());
    return m_database
        .run([query = *query](Connection &connection) {
            PostgresMailbox mailbox(connection);
            PostgresPreferences preferences(connection);
            return ListMessages(mailbox, preferences).run(query);
        })
        .then(this, [request](const Result<MessageList> &list) { return answerList(request, list); });
}

NotificationApi::Answer NotificationApi::read(const Request &request, const Principal &principal)
{
    bool isNumber = false;
    const qint64 number = request.argument().toLongLong(&isNumber);
    if (!isNumber)
        return refuse({core::Fault::NotFound, u"message-not-found"_s, u"There is no such message."_s, {}, {}});
    return m_database
        .transact([user = userOf(principal), number, now = m_clock.now()](
                      Connection &connection) { return PostgresMailbox(connection).read(user, number, now); })
        .then(this, &answerDone);
}

NotificationApi::Answer NotificationApi::readAll(const Request &request, const Principal &principal)
{
    const auto wish = readAllIn(request);
    if (!wish)
        return refuse(wish.error());
    return m_database
        .transact([user = userOf(principal), upTo = wish->upTo, now = m_clock.now()](
                      Connection &connection) { return PostgresMailbox(connection).readAll(user, upTo, now); })
        .then(this, &answerDone);
}

NotificationApi::Answer NotificationApi::showPreferences(const Request &, const Principal &principal)
{
    return m_database
        .run([user = userOf(principal)](Connection &connection) { return PostgresPreferences(connection).of(user); })
        .then(this, &answerPreferences);
}

NotificationApi::Answer NotificationApi::changePreferences(const Request &request, const Principal &principal)
{
    const auto wish = request.json().and_then(contracts::notification::parsePreferences);
    if (!wish)
        return refuse(wish.error());
    return m_database
        .transact([user = userOf(principal), wish = *wish](Connection &connection) {
            return PostgresPreferences(connection).keep(user, wish).map([&] { return wish; });
        })
        .then(this, &answerPreferences);
}

} // namespace notification
