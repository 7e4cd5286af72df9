#include "server/order_view/application/facts.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

#include "common/core/uuid_v7.h"

using namespace order_view;
using contracts::delivery::DeliveryStatus;

class MergeTest : public QObject {
    Q_OBJECT

    static QStringList factsOf(const OrderDocument &document)
    {
        QStringList facts;
        for (const auto &entry : document.timeline)
            facts.append(entry.fact);
        return facts;
    }

private Q_SLOTS:
    void anOrderThatIsPaidShowsWhatWasBought()
    {
        OrderStory story;
        const OrderDocument document = After{story.approved(), story.placed()};
        QCOMPARE(document.orderId, story.order);
        QCOMPARE(document.buyerId, story.buyer);
        QCOMPARE(document.buyerName, u"김서연"_s);
        QCOMPARE(document.address->postalCode, u"04066"_s);
        QCOMPARE(document.lines.size(), 2);
        QCOMPARE(document.lines.at(0).quantity, 2);
        QCOMPARE(document.total, core::Money::krw(42'000));
        QCOMPARE(document.payment->paymentId, story.payment);
        QCOMPARE(document.payment->method, u"card"_s);
        QVERIFY(!document.deadline);
        QCOMPARE(factsOf(document), (QStringList{kPaymentApproved, kOrderPlaced}));
    }

    void anOrderThatWaitsForItsMoneyShowsTheDeadline()
    {
        OrderStory story;
        const OrderDocument document = After{story.deferred()};
        QCOMPARE(document.deadline, QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC));
        QCOMPARE(document.total, core::Money::krw(42'000));
        QCOMPARE(document.payment->status, u"awaiting"_s);
        QVERIFY(!document.payment->paymentId);
    }

    void aParcelShowsWhereItIs()
    {
        OrderStory story;
        const OrderDocument document = After{story.placed(), story.prepared(1), story.prepared(0), story.shipment(1),
            story.started(1), story.progressed(1, DeliveryStatus::InTransit, u"옥천 HUB"_s),
            story.progressed(1, DeliveryStatus::OutForDelivery)};
        QCOMPARE(document.deliveries.size(), 2);
        QCOMPARE(document.deliveries.at(0).deliveryId, story.parcels.at(0));
        QCOMPARE(document.deliveries.at(0).status, u"preparing"_s);
        QCOMPARE(document.deliveries.at(1).status, u"outForDelivery"_s);
        QCOMPARE(document.deliveries.at(1).courier, u"한진택배"_s);
        QCOMPARE(document.deliveries.at(1).waybill, u"4502-1189"_s);
        QCOMPARE(document.deliveries.at(1).place, u"옥천 HUB"_s);
        QCOMPARE(document.deliveries.at(1).changedAt, document.timeline.last().at);
        QCOMPARE(document.timeline.last().status, u"outForDelivery"_s);
        QCOMPARE(document.timeline.last().deliveryId, story.parcels.at(1));
    }

    void aDeliveredParcelIsShownAsDelivered()
    {
        OrderStory story;
        const auto document = After{story.prepared(0), story.started(0), story.delivered(0)};
        QCOMPARE(document.deliveries.first().status, u"delivered"_s);
        QCOMPARE(factsOf(document).last(), kDeliveryCompleted);
    }

    void aCancellationReachesEveryParcel()
    {
        OrderStory story;
        const auto document = After{story.placed(), story.prepared(0), story.prepared(1), story.stopped()};
        QCOMPARE(document.deliveries.at(0).status, u"cancelled"_s);
        QCOMPARE(document.deliveries.at(1).status, u"cancelled"_s);
        QCOMPARE(countOf(document, kDeliveryCancelled), 1);
    }

    void aParcelThatComesBackIsShownAsReturned()
    {
        OrderStory story;
        const auto document = After{story.placed(), story.prepared(0), story.started(0),
            story.progressed(0, DeliveryStatus::InTransit, u"옥천 HUB"_s), story.progressed(0, DeliveryStatus::Failed),
            story.progressed(0, DeliveryStatus::Returned, u"부산"_s)};
        QCOMPARE(document.deliveries.first().status, u"returned"_s);
        QCOMPARE(document.deliveries.first().place, u"부산"_s);
        QCOMPARE(document.status, contracts::order_view::OrderStatus::Shipping);
        QCOMPARE(countOf(document, kDeliveryProgressed), 3);
    }

    void anOrderThatWasPutOffAndPaidKeepsItsBeginning()
    {
        OrderStory story;
        const auto deferred = story.deferred();
        const auto document = After{deferred, story.declined(), story.approved(), story.placed()};
        QCOMPARE(document.deadline, deferred.deadline);
        QCOMPARE(document.payment->status, u"approved"_s);
        QCOMPARE(document.payment->paymentId, story.payment);
        QCOMPARE(factsOf(document).first(), kOrderPaymentDeferred);
        QCOMPARE(document.timeline.at(1).reason, u"insufficient-funds"_s);
    }

    void moneyThatWentBackIsShown()
    {
        OrderStory story;
        const auto document = After{story.approved(), story.placed(), story.cancelled(), story.refunded()};
        QCOMPARE(document.payment->status, u"refunded"_s);
        QCOMPARE(document.payment->amount, core::Money::krw(42'000));
        QCOMPARE(document.payment->refundedAt, document.timeline.last().at);
        QCOMPARE(document.timeline.at(2).amount, core::Money::krw(42'000));
    }

    void whatStoreTellsBeforeOrderingIsKept()
    {
        OrderStory story;
        const auto document = After{story.shipment(0), story.placed()};
        QCOMPARE(factsOf(document), (QStringList{kShipmentRequested, kOrderPlaced}));
        QCOMPARE(document.timeline.first().sellerId, story.sellers.first());
    }

    void aFactThatComesAgainChangesNothing()
    {
        OrderStory story;
        OrderDocument document = After{story.placed(), story.prepared(0)};
        const auto started = story.started(0);
        const auto moved = story.progressed(0, DeliveryStatus::InTransit);
        const QUuid startId = core::uuidV7();
        merge(document, startId, started);
        merge(document, core::uuidV7(), moved);
        const OrderDocument before = document;
        merge(document, startId, started);
        QCOMPARE(document, before);
        QCOMPARE(document.deliveries.first().status, u"inTransit"_s);
    }

private:
    static qsizetype countOf(const OrderDocument &document, QLatin1StringView fact)
    {
        return factsOf(document).count(fact);
    }
};

TEST_SUITE(MergeTest);
#include "merge_test.moc"
