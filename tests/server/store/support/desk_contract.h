#pragma once

#include "server/store/application/desk.h"
#include "tests/server/store/support/builders.h"

#include <QTest>

namespace store::builders {

// What every desk promises, in memory and on PostgreSQL.
inline void showsWhatWasPutOnIt(Desk &desk)
{
    StoreOrder order = aStoreOrder();
    order.address.line2 = u"101동 202호"_s;
    order.lines.append({BookId::generate(), u"토지 \"1부\""_s, 3, Money::krw(12'000)});
    StoreOrder other = aStoreOrder();
    other.orderId = order.orderId;
    QVERIFY(desk.add(order));
    QVERIFY(desk.add(other));
    QCOMPARE(desk.take(order.orderId, order.sellerId).value(), order);
    QCOMPARE(desk.take(order.orderId, other.sellerId).value(), other);
}

inline void followsAnOrder(Desk &desk)
{
    StoreOrder order = aStoreOrder();
    QVERIFY(desk.add(order));
    QVERIFY(order.requestShipment(u"한진"_s, u"42"_s, march(2)));
    QVERIFY(desk.save(order));
    QCOMPARE(desk.take(order.orderId, order.sellerId).value(), order);
    QVERIFY(order.follow(StoreOrderTrigger::Start, march(3)));
    QVERIFY(order.follow(StoreOrderTrigger::MoveOn, march(4), u"대전"_s));
    QVERIFY(desk.save(order));
    QCOMPARE(desk.take(order.orderId, order.sellerId).value(), order);
}

inline void showsNothingOfOthers(Desk &desk)
{
    const StoreOrder order = aStoreOrder();
    QVERIFY(desk.add(order));
    QCOMPARE(desk.take(order.orderId, SellerId::generate()).error().slug, u"not-on-desk"_s);
    QCOMPARE(desk.take(OrderId::generate(), order.sellerId).error().fault, Fault::NotFound);
}

} // namespace store::builders
