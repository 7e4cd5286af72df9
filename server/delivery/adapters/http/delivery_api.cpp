#include "server/delivery/adapters/http/delivery_api.h"

#include "server/delivery/adapters/postgres/postgres_deliveries.h"
#include "server/delivery/adapters/postgres/postgres_delivery_documents.h"
#include "server/delivery/adapters/postgres/postgres_events.h"
#include "server/delivery/application/progress_delivery.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryDocument;
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

// A path that cannot name a delivery names none.
Result<DeliveryId> deliveryIn(const Request &request)
{
    return DeliveryId::parse(request.argument()).map_error([](const core::Error &) {
        return core::Error{core::Fault::NotFound, u"delivery-not-found"_s, u"There is no such delivery."_s, {}, {}};
    });
}

Result<ProgressCommand> commandIn(const Request &request, const Principal &principal)
{
    const auto delivery = deliveryIn(request);
    if (!delivery)
        return tl::unexpected(delivery.error());
    return request.json().and_then(contracts::delivery::parseProgressRequest).map([&](const auto &report) {
        return ProgressCommand{*delivery, readerOf(principal), report};
    });
}

Result<DeliveryDocument> showIn(Connection &connection, const DeliveryId &id, const Reader &reader)
{
    PostgresDeliveryDocuments documents(connection);
    return ShowDelivery(documents).run(id, reader);
}

Response answer(const Result<DeliveryDocument> &document)
{
    return platform::http::respond(
        document, [](const DeliveryDocument &shown) { return platform::http::json(toJson(shown)); });
}

QFuture<Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(platform::http::problem(error));
}

} // namespace

DeliveryApi::DeliveryApi(
    platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_guard(guard)
    , m_clock(clock)
{
}

platform::http::Router DeliveryApi::routes()
{
    const auto signedIn = [this](auto handler) { return m_guard.signedIn(std::bind_front(handler, this)); };
    platform::http::Router router;
    router.route(Method::Get, u"/api/v1/deliveries/<id>"_s, signedIn(&DeliveryApi::show));
    router.route(Method::Post, u"/api/v1/deliveries/<id>/progress"_s, signedIn(&DeliveryApi::progress));
    return router;
}

DeliveryApi::Answer DeliveryApi::show(const Request &request, const Principal &principal)
{
    const auto delivery = deliveryIn(request);
    if (!delivery)
        return refuse(delivery.error());
    return m_database
        .transact([id = *delivery, reader = readerOf(principal)](
                      Connection &connection) { return showIn(connection, id, reader); })
        .then(this, &answer);
}

DeliveryApi::Answer DeliveryApi::progress(const Request &request, const Principal &principal)
{
    const auto command = commandIn(request, principal);
    if (!command)
        return refuse(command.error());
    return m_database
        .transact([command = *command, &clock = m_clock](Connection &connection) {
            PostgresDeliveries deliveries(connection);
            PostgresEvents events(connection);
            return ProgressDelivery(deliveries, events, clock).run(command).and_then([&] {
                return showIn(connection, command.deliveryId, command.by);
            });
        })
        .then(this, [this](const Result<DeliveryDocument> &document) {
            Q_EMIT changed();
            return answer(document);
        });
}

} // namespace delivery
