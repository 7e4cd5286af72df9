#include "server/notification/application/notices.h"

namespace notification {

using namespace contracts::ordering;
using contracts::BuyerId;
using contracts::OrderId;
using contracts::SellerId;
using contracts::userOf;
using core::Money;

namespace {

// The books of some lines as a message names them: the first, and how many more.
void nameBooks(MessageFacts &facts, const OrderLines &lines)
{
    if (lines.isEmpty())
        return;
    facts.bookTitle = lines.first().title;
    if (lines.size() > 1)
        facts.otherTitles = int(lines.size()) - 1;
}

MessageFacts factsOf(const OrderId &order, const OrderLines &lines, std::optional<Money> amount)
{
    MessageFacts facts;
    facts.orderId = order;
    facts.amount = amount;
    nameBooks(facts, lines);
    return facts;
}

MessageFacts factsOf(const OrderId &order)
{
    return factsOf(order, {}, {});
}

OrderLines linesOf(const SellerId &seller, OrderLines lines)
{
    lines.removeIf([&](const OrderLine &line) { return line.sellerId != seller; });
    return lines;
}

Money totalOf(const OrderLines &lines)
{
    Money total;
    for (const OrderLine &line : lines)
        total = total + line.unitPrice * line.quantity;
    return total;
}

// One notice for each seller but the buyer, about their own lines.
void addSellers(Notices &notices, MessageKind kind, const OrderId &order, const OrderLines &lines, const QDateTime &at)
{
    for (const OrderLine &line : lines) {
        const auto isTold = [&](const Notice &notice) { return notice.recipient == userOf(line.sellerId); };
        if (std::any_of(notices.cbegin(), notices.cend(), isTold))
            continue;
        const OrderLines own = linesOf(line.sellerId, lines);
        notices.append({userOf(line.sellerId), kind, factsOf(order, own, totalOf(own)), at});
    }
}

} // namespace

Notices noticesOf(const OrderPaymentDeferred &event)
{
    MessageFacts facts = factsOf(event.orderId, event.lines, event.total);
    facts.deadline = event.deadline;
    return {{userOf(event.buyerId), MessageKind::PaymentDeferred, facts, event.orderedAt}};
}

Notices noticesOf(const OrderPlaced &event)
{
    const MessageFacts facts = factsOf(event.orderId, event.lines, event.total);
    Notices notices{{userOf(event.buyerId), MessageKind::OrderPlaced, facts, event.placedAt}};
    addSellers(notices, MessageKind::OrderReceived, event.orderId, event.lines, event.placedAt);
    return notices;
}

Notices noticesOf(const OrderPaymentFailed &event)
{
    MessageFacts facts = factsOf(event.orderId);
    facts.reason = event.reason;
    return {{userOf(event.buyerId), MessageKind::PaymentFailed, facts, event.failedAt}};
}

Notices noticesOf(const OrderExpired &event)
{
    return {{userOf(event.buyerId), MessageKind::OrderExpired, factsOf(event.orderId), event.expiredAt}};
}

Notices noticesOf(const OrderCancelled &event)
{
    const auto refund = event.paid ? std::optional(event.refund) : std::nullopt;
    const MessageFacts facts = factsOf(event.orderId, event.lines, refund);
    Notices notices{{userOf(event.buyerId), MessageKind::OrderCancelled, facts, event.cancelledAt}};
    if (event.paid) // its sellers have never heard of an unpaid order
        addSellers(notices, MessageKind::SaleCancelled, event.orderId, event.lines, event.cancelledAt);
    return notices;
}

Notices noticesOf(const OrderCompleted &event)
{
    return {{userOf(event.buyerId), MessageKind::OrderCompleted, factsOf(event.orderId), event.completedAt}};
}

Notices noticesOf(const StockShort &event, const QDateTime &at)
{
    MessageFacts facts;
    facts.bookId = event.bookId;
    facts.bookTitle = event.title;
    facts.shortBy = event.shortBy;
    return {{userOf(event.sellerId), MessageKind::StockShort, facts, at}};
}

} // namespace notification
