#pragma once

#include "client/api/live.h"
#include "client/api/orders.h"
#include "client/api/session.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/no_tokens.h"
#include "tests/client/tracking/order_builder.h"

namespace tests {

// A shop with the calls and the bell that orders and messages are followed by. Nobody is signed in; the bell rings when
// a test says so.
struct TrackedShop {
    FakeShop shop;
    NoTokens tokens;
    api::Session session{shop, tokens, QStringLiteral("test")};
    api::Orders orders{shop};
    api::Messages messages{shop};
    api::Live live{session, messages, {QStringLiteral("localhost"), 1}};

    void has(const QList<OrderDocument> &newestFirst, bool thereAreMore = false); // from now on
    void has(const OrderDocument &order); // when asked for it alone
    void ring(
        const contracts::OrderId &order, const QUuid &event, const QDateTime &at = QDateTime::currentDateTimeUtc());
    [[nodiscard]] qsizetype readings(const contracts::OrderId &order) const;
};

[[nodiscard]] QString pathOf(const contracts::OrderId &order);

} // namespace tests
