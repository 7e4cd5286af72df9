#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/ordering/address.h"

namespace contracts::ordering {

struct RequestedLine {
    BookId bookId;
    int quantity = 0;
    std::optional<Money> price; // of one copy, as the buyer saw it

    friend bool operator==(const RequestedLine &, const RequestedLine &) = default;
};

// The body of POST /orders, in its two forms: {"lines": [{bookId, quantity, price?}], address, paymentMethod}, or for
// one book {bookId, quantity, price?, address, paymentMethod}. Whether the quantities make sense is for the rules
// of the shop to say; here only their shape is checked. Strict: an unknown field is an error.
struct PlaceOrderRequest {
    QList<RequestedLine> lines;
    Address address;
    QString paymentMethod;

    friend bool operator==(const PlaceOrderRequest &, const PlaceOrderRequest &) = default;
};

[[nodiscard]] QJsonObject toJson(const PlaceOrderRequest &request); // in the form with lines
[[nodiscard]] Result<PlaceOrderRequest> parsePlaceOrder(const QJsonObject &body);

} // namespace contracts::ordering
