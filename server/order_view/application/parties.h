#pragma once

#include "common/contracts/order_view/order_document.h"

namespace order_view {

using contracts::order_view::OrderDocument;

enum class Role { Buyer, Seller };

[[nodiscard]] QString nameOf(Role role); // "buyer", "seller"
// Error: Invalid "unknown-role".
[[nodiscard]] core::Result<Role> parseRole(QStringView name);

struct Party {
    contracts::UserId user;
    Role role = Role::Buyer;

    friend bool operator==(const Party &, const Party &) = default;
};

// Whom an order concerns, each user once: who sells to themselves is the buyer. Sellers learn of an order when it is
// paid, for until then it is no trade.
[[nodiscard]] QList<Party> partiesOf(const OrderDocument &document);

// The order as one of its sellers may see it: their own lines, parcels and facts, and nothing about the payment.
[[nodiscard]] OrderDocument asSellerSees(const OrderDocument &document, const contracts::SellerId &seller);

} // namespace order_view
