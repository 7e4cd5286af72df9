#include "server/notification/adapters/mqtt/told_facts.h"

#include "server/notification/adapters/postgres/postgres_messages.h"
#include "server/notification/adapters/postgres/postgres_preferences.h"
#include "server/notification/application/tell_users.h"

namespace notification {

using platform::events::Event;
using platform::events::Handled;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

// Events that do not say when they happened were told at once.
template <class Fact> Notices noticesAt(const Fact &fact, const QDateTime &at)
{
    if constexpr (requires { noticesOf(fact, at); })
        return noticesOf(fact, at);
    else
        return noticesOf(fact);
}

template <class Fact> core::Result<> tellOf(Connection &connection, const Event &event, const Fact &fact)
{
    PostgresMessages messages(connection);
    return TellUsers(messages).run(event.id, noticesAt(fact, event.time));
}

core::Result<> tellOf(Connection &connection, const Event &event, const contracts::ordering::OrderPaymentFailed &fact)
{
    PostgresMessages messages(connection);
    return TellUsers(messages).run(event.id, fact);
}

core::Result<> tellOf(Connection &connection, const Event &, const contracts::identity::UserRegistered &fact)
{
    const bool english = fact.language == contracts::identity::Language::English;
    PostgresPreferences preferences(connection);
    return preferences.learnLanguage(fact.userId, english ? Language::English : Language::Korean);
}

template <class Fact> void tell(Subscription &subscription, core::Result<Fact> (*parse)(const QJsonObject &))
{
    subscription.on(Fact::kType, [parse](Connection &connection, const Event &event) {
        return parse(event.data).and_then([&](const Fact &fact) { return tellOf(connection, event, fact); }).map([] {
            return Handled::Applied;
        });
    });
}

} // namespace

void followIdentity(Subscription &identity)
{
    using namespace contracts::identity;
    tell<UserRegistered>(identity, parseUserRegistered);
    tell<SellerApproved>(identity, parseSellerApproved);
}

void followOrdering(Subscription &ordering)
{
    using namespace contracts::ordering;
    tell<OrderPaymentDeferred>(ordering, parseOrderPaymentDeferred);
    tell<OrderPlaced>(ordering, parseOrderPlaced);
    tell<OrderPaymentFailed>(ordering, parseOrderPaymentFailed);
    tell<OrderExpired>(ordering, parseOrderExpired);
    tell<OrderCancelled>(ordering, parseOrderCancelled);
    tell<OrderCompleted>(ordering, parseOrderCompleted);
    tell<StockShort>(ordering, parseStockShort);
}

void followPayment(Subscription &payment)
{
    tell<contracts::payment::PaymentRefunded>(payment, contracts::payment::parsePaymentRefunded);
}

void followDelivery(Subscription &delivery)
{
    using namespace contracts::delivery;
    tell<DeliveryStarted>(delivery, parseDeliveryStarted);
    tell<DeliveryProgressed>(delivery, parseDeliveryProgressed);
    tell<DeliveryCompleted>(delivery, parseDeliveryCompleted);
    tell<DeliveryCancellationRefused>(delivery, parseDeliveryCancellationRefused);
}

} // namespace notification
