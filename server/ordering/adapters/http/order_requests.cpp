#include "server/ordering/adapters/http/order_requests.h"

#include "common/contracts/ordering/place_order.h"
#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using contracts::ordering::PlaceOrderRequest;
using core::Error;
using core::Fault;

namespace {

Basket basketOf(const PlaceOrderRequest &wanted)
{
    Basket basket;
    for (const auto &line : wanted.lines)
        basket.append({line.bookId, line.quantity, line.price});
    return basket;
}

} // namespace

Result<PlaceOrderCommand> placeOrderIn(
    const platform::http::Request &request, const platform::auth::Principal &principal)
{
    return request.json()
        .and_then(contracts::ordering::parsePlaceOrder)
        .transform([&](const PlaceOrderRequest &wanted) {
            // Those who told us no name are called as they are on their parcels.
            const QString name = principal.name.isEmpty() ? wanted.address.recipient : principal.name;
            const Buyer buyer{BuyerId(principal.id), name, fromContract(wanted.address), wanted.paymentMethod};
            return PlaceOrderCommand{OrderId::generate(), buyer, basketOf(wanted)};
        });
}

core::Error asSent(const core::Error &error, const platform::http::Request &request)
{
    const bool isOneBook = request.json().value_or(QJsonObject()).contains(u"bookId"_s);
    constexpr auto kFirstLine = "/lines/0"_L1;
    return isOneBook && error.pointer.startsWith(kFirstLine) ? error.at(error.pointer.mid(kFirstLine.size())) : error;
}

Result<OrderId> orderIn(const platform::http::Request &request)
{
    return OrderId::parse(request.argument()).map_error([](const Error &) { return noSuchOrder().value(); });
}

tl::unexpected<core::Error> noSuchOrder()
{
    return core::fail(Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
}

} // namespace ordering
