#include "server/store/adapters/http/desk_api.h"

#include "common/contracts/json/page.h"
#include "server/platform/http/links.h"
#include "server/store/adapters/http/requests.h"
#include "server/store/adapters/postgres/postgres_desk.h"
#include "server/store/adapters/postgres/postgres_events.h"
#include "server/store/application/records.h"
#include "server/store/application/ship_store_order.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using platform::http::Method;
using platform::http::Response;
using platform::postgres::Connection;
namespace http = platform::http;
namespace wire = contracts::store;

namespace {

QFuture<Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

core::Page<wire::DeskRecord> recordsOf(const core::Page<StoreOrder> &page)
{
    core::Page<wire::DeskRecord> records{{}, page.next};
    for (const StoreOrder &order : page.items)
        records.items.append(recordOf(order));
    return records;
}

Response answerList(const http::Request &request, const Result<core::Page<StoreOrder>> &orders)
{
    return http::respond(orders, [&](const core::Page<StoreOrder> &found) {
        return http::withNext(http::json(contracts::toJson(recordsOf(found))), request, found.next);
    });
}

Response answerOrder(const Result<StoreOrder> &order, int status)
{
    return http::respond(
        order, [&](const StoreOrder &found) { return http::json(wire::toJson(recordOf(found)), status); });
}

} // namespace

DeskApi::DeskApi(
    platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_guard(guard)
    , m_clock(clock)
{
}

void DeskApi::addTo(http::Router &router)
{
    const auto seller = [this](auto handler) { return m_guard.require("seller"_L1, std::bind_front(handler, this)); };
    router.route(Method::Get, u"/api/v1/store/orders"_s, seller(&DeskApi::list));
    router.route(Method::Get, u"/api/v1/store/orders/<id>"_s, seller(&DeskApi::show));
    router.route(Method::Post, u"/api/v1/store/orders/<id>/shipment"_s, seller(&DeskApi::ship));
}

DeskApi::Answer DeskApi::list(const Request &request, const Principal &principal)
{
    const auto page = request.page();
    const auto status = statusIn(request);
    if (!page || !status)
        return refuse(!page ? page.error() : status.error());
    return m_database
        .run([page = *page, status = *status, seller = sellerId(principal)](
                 Connection &connection) { return PostgresDesk(connection).list(seller, status, page); })
        .then(this, std::bind_front(answerList, request));
}

DeskApi::Answer DeskApi::show(const Request &request, const Principal &principal)
{
    const auto id = orderIn(request);
    if (!id)
        return refuse(id.error());
    return m_database
        .run([id = *id, seller = sellerId(principal)](
                 Connection &connection) { return PostgresDesk(connection).look(id, seller); })
        .then(this, [](const Result<StoreOrder> &order) { return answerOrder(order, 200); });
}

DeskApi::Answer DeskApi::ship(const Request &request, const Principal &principal)
{
    const auto id = orderIn(request);
    const auto parcel = request.json().and_then(wire::parseShipment);
    if (!id)
        return refuse({Fault::Refused, id.error().slug, id.error().detail, {}, {}});
    if (!parcel)
        return refuse(parcel.error());
    return m_database
        .transact([id = *id, parcel = *parcel, seller = sellerId(principal), &clock = m_clock](Connection &connection) {
            PostgresDesk desk(connection);
            PostgresEvents events(connection);
            return ShipStoreOrder(desk, events, clock).run(seller, id, parcel);
        })
        .then(this, [this](const Result<StoreOrder> &order) {
            Q_EMIT changed();
            return answerOrder(order, 202);
        });
}

} // namespace store
