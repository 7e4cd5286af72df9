#include "client/tracking/order_story.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using tests::anOrder;

namespace {

QStringList titlesOf(const Chapter &chapter, bool toCome)
{
    QStringList titles;
    for (const Step &step : chapter.steps) {
        if (step.isToCome() == toCome)
            titles.append(step.words.title);
    }
    return titles;
}

QString wordsOf(DeliveryStatus status)
{
    return lookOf(status).words();
}

qsizetype stepsToCome(const QList<Chapter> &story)
{
    qsizetype count = 0;
    for (const Chapter &chapter : story)
        count += titlesOf(chapter, true).size();
    return count;
}

} // namespace

class OrderStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnpaidOrderHasEverythingAhead()
    {
        const auto story = storyOf(anOrder().of(1, u"토지"_s).awaitingPayment(QDateTime::currentDateTimeUtc()));
        QCOMPARE(story.size(), 3); // order, delivery to come, the end
        QCOMPARE(titlesOf(story.at(0), false).size(), 1);
        QCOMPARE(titlesOf(story.at(0), true).size(), 1);
        QCOMPARE(titlesOf(story.at(1), true).size(), 5);
        QVERIFY(story.at(2).steps.first().isToCome());
    }

    void aParcelHasItsBooksItsWaybillAndItsWayAhead()
    {
        const auto story =
            storyOf(anOrder().of(1, u"토지"_s).of(2, u"데미안"_s).paid().shipped().seen(u"inTransit"_s, u"옥천 HUB"_s));
        const Chapter &parcel = story.at(1);
        QVERIFY(parcel.books.startsWith(u"토지"_s));
        QCOMPARE(parcel.courier, u"한진택배"_s);
        QCOMPARE(parcel.waybill, u"4502-1189-7730"_s);
        QCOMPARE(parcel.status, &lookOf(DeliveryStatus::InTransit));
        QCOMPARE(titlesOf(parcel, false).last(), wordsOf(DeliveryStatus::InTransit));
        QCOMPARE(titlesOf(parcel, true),
            (QStringList{wordsOf(DeliveryStatus::OutForDelivery), wordsOf(DeliveryStatus::Delivered)}));
    }

    void eachSellersParcelIsAChapterOfItsOwn()
    {
        const auto story =
            storyOf(anOrder().of(1, u"토지"_s).byAnotherSeller().of(1, u"데미안"_s).paid().prepared().shipped(1));
        QCOMPARE(story.size(), 4);
        QVERIFY(story.at(1).title != story.at(2).title);
        QCOMPARE(story.at(2).books, u"데미안"_s);
        QVERIFY(story.at(1).waybill.isEmpty());
        QVERIFY(!story.at(2).waybill.isEmpty());
    }

    void whatASellerPackedBelongsToTheirParcel()
    {
        tests::OrderDocument order = anOrder().of(1, u"토지"_s).paid().prepared().happened(u"shipmentRequested"_s);
        order.timeline.last().sellerId = order.deliveries.first().sellerId;
        const auto story = storyOf(order);
        QCOMPARE(titlesOf(story.at(1), false).size(), 2);
        QCOMPARE(titlesOf(story.at(0), false).size(), 2);
    }

    void aFailedTryIsFollowedByTheNext()
    {
        const auto story = storyOf(anOrder().of(1, u"토지"_s).paid().shipped().seen(u"failed"_s, u"Mapo"_s));
        QCOMPARE(titlesOf(story.at(1), true).first(), wordsOf(DeliveryStatus::OutForDelivery));
    }

    void aCompletedOrderHasNothingAhead()
    {
        const auto story = storyOf(anOrder().of(1, u"토지"_s).paid().shipped().delivered().completed());
        QCOMPARE(stepsToCome(story), 0);
        QVERIFY(!story.last().steps.first().isToCome());
    }

    void aCancelledOrderStillOwesTheRefund()
    {
        auto order = anOrder().of(1, u"토지"_s).paid().prepared().cancelling().cancelled();
        QCOMPARE(stepsToCome(storyOf(order)), 1);
        QCOMPARE(stepsToCome(storyOf(order.refunded())), 0);
    }

    void aCancellationWaitsForItsJudge()
    {
        const auto story = storyOf(anOrder().of(1, u"토지"_s).paid().prepared().cancelling());
        QCOMPARE(stepsToCome(story), 1);
    }

    void aStepKeepsItsKeyWhenTheOrderIsReadAgain()
    {
        auto order = anOrder().of(1, u"토지"_s).paid();
        const QString before = storyOf(order).first().steps.first().key;
        QCOMPARE(storyOf(order.shipped()).first().steps.first().key, before);
    }

    void theWayOfAParcelIsMeasured()
    {
        contracts::order_view::ViewedDelivery parcel;
        parcel.status = u"preparing"_s;
        QCOMPARE(progressOf(parcel), 0.0);
        parcel.status = u"inTransit"_s;
        QCOMPARE(progressOf(parcel), 0.5);
        parcel.status = u"delivered"_s;
        QCOMPARE(progressOf(parcel), 1.0);
        parcel.status = u"teleported"_s;
        QCOMPARE(progressOf(parcel), 0.0);
    }
};

TEST_SUITE(OrderStoryTest);
#include "order_story_test.moc"
