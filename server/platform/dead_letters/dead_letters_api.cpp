#include "server/platform/dead_letters/dead_letters_api.h"

#include "server/platform/dead_letters/letter_documents.h"
#include "server/platform/dead_letters/settling.h"
#include "server/platform/http/links.h"

#include <functional>

namespace platform::dead_letters {

using namespace Qt::Literals::StringLiterals;
using auth::Principal;
using core::Fault;
using core::Result;
using events::DeadLetter;
using events::TriedLetter;
using http::Method;
using http::Request;
using http::Response;
using postgres::Connection;

namespace {

constexpr auto kReason = "reason"_L1;
constexpr qsizetype kLongestReason = 500;

QFuture<Response> refused(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

tl::unexpected<core::Error> invalid(QLatin1StringView slug, const QString &detail, const QString &pointer)
{
    return core::fail({Fault::Invalid, slug, detail, pointer, {}});
}

Result<QString> reasonIn(const QJsonObject &body)
{
    for (const QString &field : body.keys()) {
        if (field != kReason)
            return invalid("unknown-field"_L1, u"Nobody knows this field."_s, u'/' + field);
    }
    const QJsonValue reason = body.value(kReason);
    if (reason.isUndefined())
        return invalid("missing-field"_L1, u"Say why it is given up."_s, u"/reason"_s);
    if (!reason.isString())
        return invalid("wrong-type"_L1, u"Text is expected here."_s, u"/reason"_s);
    if (reason.toString().size() > kLongestReason)
        return invalid("out-of-range"_L1, u"At most %1 characters."_s.arg(kLongestReason), u"/reason"_s);
    return reason.toString();
}

Response toldHowMany(const Result<int> &raised, int status)
{
    return http::respond(raised, [status](int letters) { return http::json(QJsonObject{{"letters"_L1, letters}}, status); });
}

} // namespace

DeadLettersApi::DeadLettersApi(
    Mailroom mailroom, postgres::Database &database, auth::Guard &guard, const core::Clock &clock)
    : m_mailroom(std::move(mailroom))
    , m_database(database)
    , m_guard(guard)
    , m_clock(clock)
{
}

http::Router DeadLettersApi::addedTo(http::Router routes)
{
    const auto admins = [this](auto handler) { return m_guard.require("admin"_L1, std::bind_front(handler, this)); };
    using Api = DeadLettersApi;
    routes.route(Method::Get, u"/api/v1/admin/dead-letters/<context>"_s, admins(&Api::list));
    routes.route(Method::Post, u"/api/v1/admin/dead-letters/<context>/<number>/dry-run"_s, admins(&Api::tryOut));
    routes.route(Method::Post, u"/api/v1/admin/dead-letters/<context>/<number>/retry"_s, admins(&Api::retry));
    routes.route(Method::Post, u"/api/v1/admin/dead-letters/<context>/<number>/skip"_s, admins(&Api::skip));
    return routes;
}

DeadLettersApi::Answer DeadLettersApi::list(const Request &request, const Principal &)
{
    const auto page = isOurs(request).and_then([&] { return request.page(); });
    if (!page)
        return refused(page.error());
    return m_database.run([page = *page](Connection &connection) { return events::deadLetters(connection, page); })
        .then(this, [this, request](const Result<core::Page<DeadLetter>> &letters) {
            return http::respond(letters, [&](const core::Page<DeadLetter> &found) {
                return http::withNext(http::json(toJson(found, m_mailroom.affected)), request, found.next);
            });
        });
}

DeadLettersApi::Answer DeadLettersApi::tryOut(const Request &request, const Principal &)
{
    const auto letter = letterIn(request);
    if (!letter)
        return refused(letter.error());
    return m_database
        .transact([letter = *letter, handlers = handlers()](
                      Connection &connection) { return events::tryDeadLetter(connection, letter, handlers); })
        .then(this, [this](const Result<QList<TriedLetter>> &tried) {
            return http::respond(
                tried, [&](const QList<TriedLetter> &line) { return http::json(toJson(line, m_mailroom.affected)); });
        });
}

DeadLettersApi::Answer DeadLettersApi::retry(const Request &request, const Principal &admin)
{
    const auto letter = letterIn(request);
    if (!letter)
        return refused(letter.error());
    return m_database
        .transact([settling = Settling{admin.id, *letter, m_clock.now()}](
                      Connection &connection) { return dead_letters::retry(connection, settling); })
        .then(this, [](const Result<int> &raised) { return toldHowMany(raised, 202); });
}

DeadLettersApi::Answer DeadLettersApi::skip(const Request &request, const Principal &admin)
{
    const auto letter = letterIn(request);
    const auto reason = request.json().and_then(&reasonIn);
    if (!letter || !reason)
        return refused(letter ? reason.error() : letter.error());
    return m_database
        .transact([settling = Settling{admin.id, *letter, m_clock.now()}, reason = *reason](
                      Connection &connection) { return dead_letters::skip(connection, settling, reason); })
        .then(this, [](const Result<int> &raised) { return toldHowMany(raised, 200); });
}

Result<> DeadLettersApi::isOurs(const Request &request) const
{
    if (request.argument() != m_mailroom.service)
        return core::fail(Fault::NotFound, "not-found"_L1, u"These letters are not kept here."_s);
    return {};
}

// A path that cannot name a letter names none.
Result<qint64> DeadLettersApi::letterIn(const Request &request) const
{
    return isOurs(request).transform([&] { return request.argument(1).toLongLong(); });
}

events::HandlersByProducer DeadLettersApi::handlers() const
{
    events::HandlersByProducer all;
    for (const events::Subscription *subscription : m_mailroom.subscriptions)
        all.insert(subscription->producer(), subscription->handlers());
    return all;
}

} // namespace platform::dead_letters
