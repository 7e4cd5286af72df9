#include "tests/server/notification/support/told_order.h"
#include "tests/support/test_suite.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStatus;

class NoticesTest : public QObject {
    Q_OBJECT

    const ToldOrder m_order;

    UserId buyer() const { return contracts::userOf(m_order.buyer); }
    UserId seller() const { return contracts::userOf(m_order.seller); }

    static QList<MessageKind> kindsOf(const Notices &notices)
    {
        QList<MessageKind> kinds;
        for (const Notice &notice : notices)
            kinds.append(notice.kind);
        return kinds;
    }

private Q_SLOTS:
    void aPurchaseIsToldToTheBuyerAndToEachSeller()
    {
        const Notices notices = noticesOf(m_order.placed());
        QCOMPARE(kindsOf(notices),
            (QList{MessageKind::OrderPlaced, MessageKind::OrderReceived, MessageKind::OrderReceived}));
        QCOMPARE(notices.at(0).recipient, buyer());
        QCOMPARE(notices.at(0).facts.amount, core::Money::krw(54'000));
        QCOMPARE(notices.at(0).facts.otherTitles, 2);
        QCOMPARE(notices.at(0).at, m_order.at);
    }

    void aSellerIsToldOfTheirOwnBooksOnly()
    {
        const Notices notices = noticesOf(m_order.placed());
        QCOMPARE(notices.at(1).recipient, seller());
        QCOMPARE(notices.at(1).facts.bookTitle, u"토지 1"_s);
        QCOMPARE(notices.at(1).facts.otherTitles, 1);
        QCOMPARE(notices.at(1).facts.amount, core::Money::krw(45'000));
        QCOMPARE(notices.at(2).facts.bookTitle, u"무정"_s);
        QVERIFY(!notices.at(2).facts.otherTitles);
    }

    void whoBuysFromThemselvesIsToldOnceAsTheBuyer()
    {
        ToldOrder order;
        order.buyer = contracts::BuyerId(order.seller.uuid());
        const Notices notices = noticesOf(order.placed());
        QCOMPARE(kindsOf(notices), (QList{MessageKind::OrderPlaced, MessageKind::OrderReceived}));
        QCOMPARE(notices.at(1).recipient, contracts::userOf(order.otherSeller));
    }

    void aCancellationIsToldToAllWhoKnewOfTheOrder()
    {
        const Notices paid = noticesOf(m_order.cancelled(true));
        QCOMPARE(kindsOf(paid),
            (QList{MessageKind::OrderCancelled, MessageKind::SaleCancelled, MessageKind::SaleCancelled}));
        QCOMPARE(paid.at(0).facts.amount, core::Money::krw(54'000));
        const Notices unpaid = noticesOf(m_order.cancelled(false));
        QCOMPARE(kindsOf(unpaid), QList{MessageKind::OrderCancelled});
        QVERIFY(!unpaid.at(0).facts.amount);
    }

    void anOrderPutOffNamesItsDeadline()
    {
        const Notices notices = noticesOf(m_order.deferred());
        QCOMPARE(kindsOf(notices), QList{MessageKind::PaymentDeferred});
        QCOMPARE(notices.first().facts.deadline, m_order.at.addSecs(1'800));
    }

    void everyMoveOfAParcelIsToldToTheBuyer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, DeliveryStatus status, MessageKind kind) {
            QTest::newRow(name) << int(status) << int(kind);
        };
        row("in transit", DeliveryStatus::InTransit, MessageKind::DeliveryInTransit);
        row("out for delivery", DeliveryStatus::OutForDelivery, MessageKind::DeliveryOutForDelivery);
        row("failed", DeliveryStatus::Failed, MessageKind::DeliveryFailed);
        row("returned", DeliveryStatus::Returned, MessageKind::DeliveryReturned);
    }
    void everyMoveOfAParcelIsToldToTheBuyer()
    {
        QFETCH(int, status);
        const Notices notices = noticesOf(m_order.progressed(DeliveryStatus(status), u"옥천 HUB"_s));
        QCOMPARE(notices.size(), 1);
        QTEST(int(notices.first().kind), "kind");
        QCOMPARE(notices.first().recipient, buyer());
        QCOMPARE(notices.first().facts.orderId, m_order.id);
        QCOMPARE(notices.first().facts.deliveryId, m_order.parcelId);
        QCOMPARE(notices.first().facts.place, u"옥천 HUB"_s);
    }

    void everyKindOfMessageIsTold()
    {
        QSet<MessageKind> kinds;
        for (const MessageKind kind : kindsOf(m_order.everyNotice()))
            kinds.insert(kind);
        QCOMPARE(kinds.size(), contracts::notification::kMessageKinds);
    }

    void everyNoticeAboutAnOrderNamesIt()
    {
        for (const Notice &notice : m_order.everyNotice()) {
            const bool isOfAnOrder =
                notice.kind != MessageKind::StockShort && notice.kind != MessageKind::SellerApproved;
            QCOMPARE(notice.facts.orderId.has_value(), isOfAnOrder);
            QVERIFY(notice.recipient == buyer() || notice.recipient == seller()
                || notice.recipient == contracts::userOf(m_order.otherSeller));
        }
    }
};

TEST_SUITE(NoticesTest);
#include "notices_test.moc"
