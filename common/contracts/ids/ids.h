#pragma once

#include "common/core/id.h"

namespace contracts {

// The ids that cross the borders of contexts. Ids that stay at home are declared at home.
using OrderId = core::Id<struct OrderTag>;
using BookId = core::Id<struct BookTag>;
using StockEntryId = core::Id<struct StockEntryTag>;
using PaymentId = core::Id<struct PaymentTag>;
using DeliveryId = core::Id<struct DeliveryTag>;

// A buyer and a seller are users in a role. The types differ so that one never stands where the other belongs.
using UserId = core::Id<struct UserTag>;
using BuyerId = core::Id<struct BuyerTag>;
using SellerId = core::Id<struct SellerTag>;

// A signed-in client, from password to sign-out.
using SessionId = core::Id<struct SessionTag>;

[[nodiscard]] inline UserId userOf(const BuyerId &buyer)
{
    return UserId(buyer.uuid());
}

[[nodiscard]] inline UserId userOf(const SellerId &seller)
{
    return UserId(seller.uuid());
}

} // namespace contracts
