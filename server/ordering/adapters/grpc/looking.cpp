#include "server/ordering/adapters/grpc/looking.h"

#include "server/ordering/adapters/http/order_requests.h"
#include "server/ordering/adapters/postgres/desk.h"
#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using platform::auth::Principal;
using platform::postgres::Connection;
namespace http = platform::http;

namespace {

Result<http::Response> look(Connection &transaction, OrderId id, BuyerId buyer)
{
    Desk desk(transaction);
    const auto order = desk.orders.find(id);
    if (!order)
        return core::fail(order.error());
    if (order->facts().buyer.id != buyer)
        return noSuchOrder();
    return desk.queue.placeOf(*order).transform([&](int place) { return http::json(toJson(answerOf(*order, place))); });
}

} // namespace

http::Router withLooking(http::Router routes, platform::postgres::Database &database, platform::auth::Guard &guard)
{
    const auto handler = [&database](const http::Request &request, const Principal &buyer) {
        const auto order = orderIn(request);
        if (!order)
            return QtFuture::makeReadyFuture(http::problem(order.error()));
        return database
            .transact([id = *order, buyer = BuyerId(buyer.id)](
                          Connection &transaction) { return look(transaction, id, buyer); })
            .then([](const Result<http::Response> &found) { return found ? *found : http::problem(found.error()); });
    };
    routes.route(http::Method::Get, u"/api/v1/orders/<id>"_s, guard.require("buyer"_L1, handler));
    return routes;
}

} // namespace ordering
