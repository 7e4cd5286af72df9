#include "server/order_view/application/parties.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

using namespace order_view;

class PartiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sellersLearnOfAnOrderWhenItIsPaid()
    {
        OrderStory story;
        const Party buyer{contracts::userOf(story.buyer), Role::Buyer};
        QCOMPARE(partiesOf(After{story.deferred()}), QList{buyer});
        const auto parties = partiesOf(After{story.deferred(), story.placed()});
        QCOMPARE(parties.size(), 3);
        QVERIFY(parties.contains(buyer));
        QVERIFY(parties.contains(Party{contracts::userOf(story.sellers.at(1)), Role::Seller}));
    }

    void aRoleHasItsName()
    {
        QCOMPARE(parseRole(nameOf(Role::Buyer)).value(), Role::Buyer);
        QCOMPARE(parseRole(nameOf(Role::Seller)).value(), Role::Seller);
        QCOMPARE(parseRole(u"admin").error().slug, QStringLiteral("unknown-role"));
    }

    void whoSellsToThemselvesIsTheBuyer()
    {
        OrderStory story;
        story.buyer = contracts::BuyerId(story.sellers.first().uuid());
        const auto parties = partiesOf(After{story.placed()});
        QCOMPARE(parties.size(), 2);
        QCOMPARE(parties.first().role, Role::Buyer);
    }

    void anOrderOfWhichOnlyStoreHasToldConcernsNobody()
    {
        OrderStory story;
        QVERIFY(partiesOf(After{story.shipment(0)}).isEmpty());
    }

    void aSellerSeesNothingOfTheOthers()
    {
        OrderStory story;
        const OrderDocument whole = After{story.approved(), story.placed(), story.prepared(0), story.prepared(1),
            story.shipment(1), story.started(1), story.started(0), story.cancelling(), story.refused()};
        const OrderDocument seen = asSellerSees(whole, story.sellers.at(0));
        const QByteArray text = QJsonDocument(toJson(seen)).toJson();
        QVERIFY(!text.contains(story.sellers.at(1).toString().toUtf8()));
        QVERIFY(!text.contains("Kafka"));
        QVERIFY(!text.contains(story.parcels.at(1).toString().toUtf8()));
        QVERIFY(!text.contains(story.payment.toString().toUtf8()));
        QVERIFY(!text.contains("42000"));
        QCOMPARE(seen.total, core::Money::krw(30'000));
        QCOMPARE(seen.lines.size(), 1);
        QCOMPARE(seen.deliveries.size(), 1);
        QCOMPARE(seen.timeline.size(), 5); // placed, prepared, started, cancelling, refused
        QCOMPARE(seen.address, whole.address);
    }
};

TEST_SUITE(PartiesTest);
#include "parties_test.moc"
