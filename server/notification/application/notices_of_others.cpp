#include "server/notification/application/notices.h"

namespace notification {

Notices noticesOf(const contracts::payment::PaymentRefunded &event)
{
    MessageFacts facts;
    facts.orderId = event.orderId;
    facts.amount = event.amount;
    return {{contracts::userOf(event.buyerId), MessageKind::Refunded, facts, event.refundedAt}};
}

Notices noticesOf(const contracts::identity::SellerApproved &event, const QDateTime &at)
{
    MessageFacts facts;
    facts.shopName = event.shopName;
    return {{event.userId, MessageKind::SellerApproved, facts, at}};
}

} // namespace notification
