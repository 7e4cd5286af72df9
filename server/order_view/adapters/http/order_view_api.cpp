#include "server/order_view/adapters/http/order_view_api.h"

#include "server/order_view/adapters/http/order_query.h"
#include "server/order_view/adapters/postgres/postgres_figures.h"
#include "server/order_view/adapters/postgres/postgres_known_orders.h"
#include "server/order_view/adapters/postgres/postgres_order_shelf.h"
#include "server/platform/http/links.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using contracts::OrderId;
using core::Result;
using platform::auth::Principal;
using platform::http::Method;
using platform::http::Request;
using platform::http::Response;
using platform::postgres::Connection;

namespace {

Reader readerOf(const Principal &principal)
{
    return {contracts::UserId(principal.id), principal.is("admin"_L1)};
}

QFuture<Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(platform::http::problem(error));
}

Response answerList(const Request &request, const Result<OrderList> &list)
{
    return platform::http::respond(list, [&](const OrderList &orders) {
        const QString next = orders.next ? orders.next->toString() : QString();
        return platform::http::withNext(platform::http::json(toJson(orders)), request, next);
    });
}

Response answerOrder(const Request &request, const Result<ShownOrder> &order)
{
    return platform::http::respond(order, [&](const ShownOrder &shown) {
        const QByteArray etag = '"' + QByteArray::number(shown.version) + '"';
        if (platform::http::isKnown(request, etag))
            return Response{304, {}, {}, {}}.withEtag(shown.version);
        return platform::http::json(toJson(shown.document)).withEtag(shown.version);
    });
}

} // namespace

OrderViewApi::OrderViewApi(
    platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_guard(guard)
    , m_clock(clock)
{
}

platform::http::Router OrderViewApi::routes()
{
    platform::http::Router router;
    router.route(Method::Get, u"/api/v1/orders"_s, m_guard.signedIn(std::bind_front(&OrderViewApi::list, this)));
    router.route(Method::Get, u"/api/v1/orders/<id>"_s, m_guard.signedIn(std::bind_front(&OrderViewApi::show, this)));
    router.route(Method::Get, u"/api/v1/dashboard"_s,
        m_guard.require("admin"_L1, std::bind_front(&OrderViewApi::dashboard, this)));
    return router;
}

OrderViewApi::Answer OrderViewApi::list(const Request &request, const Principal &principal)
{
    const auto filter = parseOrderFilter(request);
    if (!filter)
        return refuse(filter.error());
    return m_database
        .run([filter = *filter, reader = readerOf(principal)](Connection &connection) {
            PostgresOrderShelf shelf(connection);
            return ListOrders(shelf).run(filter, reader);
        })
        .then(this, [request](const Result<OrderList> &orders) { return answerList(request, orders); });
}

OrderViewApi::Answer OrderViewApi::show(const Request &request, const Principal &principal)
{
    const auto order = OrderId::parse(request.argument());
    if (!order)
        return refuse({core::Fault::NotFound, u"order-not-found"_s, u"There is no such order."_s, {}, {}});
    return m_database
        .run([order = *order, reader = readerOf(principal)](Connection &connection) {
            PostgresKnownOrders orders(connection);
            return ShowOrder(orders).run(order, reader);
        })
        .then(this, [request](const Result<ShownOrder> &shown) { return answerOrder(request, shown); });
}

OrderViewApi::Answer OrderViewApi::dashboard(const Request &request, const Principal &)
{
    const auto query = parseDashboardQuery(request);
    if (!query)
        return refuse(query.error());
    return m_database
        .run([query = *query, &clock = m_clock](Connection &connection) {
            PostgresFigures figures(connection);
            return ShowDashboard(figures, clock).run(query.days, query.zone);
        })
        .then(this, [](const Result<Dashboard> &dashboard) {
            return platform::http::respond(
                dashboard, [](const Dashboard &shown) { return platform::http::json(toJson(shown)); });
        });
}

} // namespace order_view
