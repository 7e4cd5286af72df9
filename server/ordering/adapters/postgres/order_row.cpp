#include "server/ordering/adapters/postgres/order_row.h"

#include "common/contracts/ordering/order_answer.h"
#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
namespace wire = contracts::ordering;

namespace {

QSet<SellerId> sellersOf(const QStringList &texts)
{
    QSet<SellerId> sellers;
    for (const QString &text : texts)
        sellers.insert(SellerId(QUuid::fromString(text)));
    return sellers;
}

Result<wire::OrderLines> linesOf(const QJsonArray &array)
{
    contracts::JsonReader json({{"lines"_L1, array}});
    const wire::OrderLines lines = wire::readOrderLines(json, "lines"_L1);
    return json.done().transform([&] { return lines; });
}

Buyer buyerOf(const platform::postgres::Row &row, const wire::Address &address)
{
    return {row.id<BuyerId>("buyer_id"_L1), row.text("buyer_name"_L1), fromContract(address),
        row.text("payment_method"_L1)};
}

} // namespace

Result<Order> orderOf(const platform::postgres::Row &row)
{
    const auto address = wire::parseAddress(row.object("address"_L1), u"/address"_s);
    const auto lines = linesOf(row.array("lines"_L1));
    const auto status = orderStatusOf(row.text("status"_L1));
    if (!address || !lines || !status)
        return core::fail(core::Fault::Broken, "unreadable-order"_L1, row.uuid("order_id"_L1).toString());
    Order::Facts facts;
    facts.id = row.id<OrderId>("order_id"_L1);
    facts.buyer = buyerOf(row, *address);
    facts.lines = fromContract(*lines);
    facts.status = *status;
    facts.orderedAt = row.time("ordered_at"_L1);
    facts.payUntil = row.time("pay_until"_L1);
    if (!row.isNull("deferred_at"_L1))
        facts.deferredAt = row.time("deferred_at"_L1);
    if (!row.isNull("payment_id"_L1))
        facts.paymentId = row.id<PaymentId>("payment_id"_L1);
    facts.declineReason = row.text("decline_reason"_L1);
    facts.arrived = sellersOf(row.texts("arrived"_L1));
    return Order(facts);
}

} // namespace ordering
