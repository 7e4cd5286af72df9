#pragma once

#include "server/ordering/application/place_order.h"
#include "server/platform/auth/principal.h"
#include "server/platform/http/request.h"

namespace ordering {

// What a buyer asks for. Errors: those of the contract, at their place in the body.
[[nodiscard]] Result<PlaceOrderCommand> placeOrderIn(
    const platform::http::Request &request, const platform::auth::Principal &buyer);

// An error of the rules of the shop at its place in the body that was sent, which may be the form for one book.
[[nodiscard]] core::Error asSent(const core::Error &error, const platform::http::Request &request);

// A path that cannot name an order names none: NotFound "order-not-found".
[[nodiscard]] Result<OrderId> orderIn(const platform::http::Request &request);
// What somebody else's order is answered with as well.
[[nodiscard]] tl::unexpected<core::Error> noSuchOrder();

} // namespace ordering
