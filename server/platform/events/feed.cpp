#include "server/platform/events/feed.h"

#include "server/platform/events/telling/numbering.h"

#include <QJsonArray>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Connection;

namespace {

constexpr qint64 kLargestLimit = 1'000;
constexpr qsizetype kLargestPage = 1024 * 1024; // bytes

struct Wish {
    Head from;
    int limit = 0;
};

Result<qint64> number(const http::Request &request, const QString &key, qint64 smallest, qint64 largest)
{
    bool isNumber = false;
    const qint64 value = request.query.value(key).toLongLong(&isNumber);
    if (!isNumber || value < smallest || value > largest)
        return core::fail({Fault::Invalid, u"parameter-out-of-range"_s,
            u"A number from %1 to %2 is expected."_s.arg(smallest).arg(largest), u"/query/"_s + key, {}});
    return value;
}

Result<Wish> parseWish(const http::Request &request)
{
    const auto partition = number(request, u"partition"_s, 0, kPartitions - 1);
    const auto after = number(request, u"after"_s, 0, std::numeric_limits<qint64>::max());
    const auto limit = number(request, u"limit"_s, 1, kLargestLimit);
    if (!partition)
        return core::fail(partition.error());
    if (!after)
        return core::fail(after.error());
    return limit.transform([&](qint64 most) { return Wish{{int(*partition), *after, 0}, int(most)}; });
}

// Spliced and not built: each event is written once.
QByteArray page(const QList<Event> &events)
{
    QByteArray body = "[";
    for (const Event &event : events) {
        if (body.size() > kLargestPage)
            break;
        body += (body.size() > 1 ? "," : "") + toCloudEvent(event);
    }
    return body + "]";
}

QJsonObject headsDocument(const QList<Head> &heads)
{
    QJsonArray positions;
    for (const Head &head : heads)
        positions.append(head.position);
    return {{"heads"_L1, positions}};
}

http::Handler eventPages(postgres::Database &database, const QString &producer)
{
    return [&database, producer](const http::Request &request) {
        const auto wish = parseWish(request);
        if (!wish)
            return QtFuture::makeReadyFuture(http::problem(wish.error()));
        return database
            .run([wish = *wish, producer](Connection &connection) {
                return eventsAfter(connection, producer, wish.from, wish.limit).transform(&page);
            })
            .then([](const Result<QByteArray> &body) {
                return http::respond(body, [](const QByteArray &json) {
                    return http::Response{200, "application/json", json, {}};
                });
            });
    };
}

http::Handler headPositions(postgres::Database &database)
{
    return [&database](const http::Request &) {
        return database.run([](Connection &connection) { return heads(connection).transform(&headsDocument); })
            .then([](const Result<QJsonObject> &document) {
                return http::respond(document, [](const QJsonObject &json) { return http::json(json); });
            });
    };
}

} // namespace

void addFeed(http::Router &router, postgres::Database &database, const QString &producer, const http::Porter &porter)
{
    router.route(http::Method::Get, u"/events"_s, porter(eventPages(database, producer)));
    router.route(http::Method::Get, u"/events/heads"_s, porter(headPositions(database)));
}

} // namespace platform::events
