#include "server/ordering/adapters/http/ordering_api.h"

#include "server/ordering/adapters/http/order_requests.h"
#include "server/ordering/adapters/postgres/desk.h"
#include "server/ordering/application/cancel_order.h"
#include "server/platform/idempotency/once.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;
namespace http = platform::http;
namespace idempotency = platform::idempotency;
using M = http::Method;

namespace {

QFuture<http::Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

bool foundNobodyFree(const Result<http::Response> &outcome)
{
    return !outcome && outcome.error().slug == "overloaded"_L1;
}

} // namespace

OrderingApi::OrderingApi(Pools pools, Checkout &checkout, Payments &payments, platform::auth::Guard &guard,
    const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_pools(pools)
    , m_checkout(checkout)
    , m_payments(payments)
    , m_guard(guard)
    , m_clock(clock)
{
}

http::Router OrderingApi::routes()
{
    const auto buyers = [this](auto handler) { return m_guard.require("buyer"_L1, std::bind_front(handler, this)); };
    http::Router router;
    router.route(M::Post, u"/api/v1/orders"_s, buyers(&OrderingApi::place));
    router.route(M::Post, u"/api/v1/orders/<id>/payment"_s, buyers(&OrderingApi::pay));
    router.route(M::Post, u"/api/v1/orders/<id>/cancellation"_s, buyers(&OrderingApi::cancel));
    return router;
}

OrderingApi::Answer OrderingApi::place(const Request &request, const Principal &buyer)
{
    const auto key = idempotency::commandOf(request, buyer.id.toString(QUuid::WithoutBraces), u"place-order"_s);
    if (!key)
        return refuse(key.error());
    const auto command = placeOrderIn(request, buyer);
    if (!command)
        return refuse(command.error());
    return askingPayment([this, request, key = *key, command = *command](Connection &connection, Payments &payments) {
        return m_checkout.place(connection, payments, key, command).map_error([&](const core::Error &error) {
            return asSent(error, request);
        });
    });
}

OrderingApi::Answer OrderingApi::pay(const Request &request, const Principal &buyer)
{
    const auto key = idempotency::commandOf(request, buyer.id.toString(QUuid::WithoutBraces), u"pay-order"_s);
    if (!key)
        return refuse(key.error());
    const auto order = orderIn(request);
    if (!order)
        return refuse(order.error());
    return askingPayment([this, key = *key, order = *order, id = BuyerId(buyer.id)](Connection &connection,
                             Payments &payments) { return m_checkout.payNow(connection, payments, key, order, id); });
}

// Cancelling is harmless to repeat; a key is heeded where one is sent.
OrderingApi::Answer OrderingApi::cancel(const Request &request, const Principal &buyer)
{
    const auto order = orderIn(request);
    if (!order)
        return refuse(order.error());
    const auto cancelIt = [this, command = CancelOrderCommand{*order, BuyerId(buyer.id)}](Connection &transaction) {
        Desk desk(transaction);
        return CancelOrder(desk.orders, desk.stock, desk.events, m_clock).run(command).transform(&cancelled);
    };
    if (request.header("idempotency-key").isEmpty())
        return told(m_pools.database.transact(cancelIt));
    const auto key = idempotency::commandOf(request, buyer.id.toString(QUuid::WithoutBraces), u"cancel-order"_s);
    if (!key)
        return refuse(key.error());
    return told(m_pools.database.transact(
        [key = *key, cancelIt](Connection &transaction) { return idempotency::once(transaction, key, cancelIt); }));
}

OrderingApi::Answer OrderingApi::askingPayment(const AskingWork &work)
{
    return m_pools.paying.run([this, work](Connection &connection) { return work(connection, m_payments); })
        .then(this,
            [this, work](const Result<Response> &outcome) {
                if (!foundNobodyFree(outcome))
                    return told(QtFuture::makeReadyFuture(outcome));
                return told(
                    m_pools.database.run([this, work](Connection &connection) { return work(connection, m_nobody); }));
            })
        .unwrap();
}

OrderingApi::Answer OrderingApi::told(QFuture<Result<Response>> outcome)
{
    return outcome.then(this, [this](const Result<Response> &done) {
        Q_EMIT changed();
        return done ? *done : http::problem(done.error());
    });
}

} // namespace ordering
