#include "server/order_view/application/facts.h"
#include "server/order_view/application/timeline.h"
#include "tests/support/test_suite.h"

#include "common/core/uuid_v7.h"

using namespace order_view;

class TimelineTest : public QObject {
    Q_OBJECT

    const QDateTime m_noon{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};

private Q_SLOTS:
    void factsStandInTheOrderOfTheirTimes()
    {
        OrderDocument document;
        QVERIFY(remember(document, {core::uuidV7(), kOrderPlaced, m_noon.addSecs(2)}));
        QVERIFY(remember(document, {core::uuidV7(), kPaymentApproved, m_noon}));
        QVERIFY(remember(document, {core::uuidV7(), kDeliveryPrepared, m_noon.addSecs(3)}));
        QCOMPARE(document.timeline.at(0).fact, kPaymentApproved);
        QCOMPARE(document.timeline.at(2).fact, kDeliveryPrepared);
    }

    void factsOfTheSameMomentStandInTheOrderOfTheirEvents()
    {
        const QUuid first = core::uuidV7();
        const QUuid second = core::uuidV7();
        OrderDocument forwards;
        OrderDocument backwards;
        QVERIFY(
            remember(forwards, {first, kOrderPlaced, m_noon}) && remember(forwards, {second, kOrderExpired, m_noon}));
        QVERIFY(
            remember(backwards, {second, kOrderExpired, m_noon}) && remember(backwards, {first, kOrderPlaced, m_noon}));
        QCOMPARE(forwards.timeline, backwards.timeline);
    }

    void aFactIsRememberedOnce()
    {
        const TimelineEntry entry{core::uuidV7(), kOrderPlaced, m_noon};
        OrderDocument document;
        QVERIFY(remember(document, entry));
        QVERIFY(!remember(document, entry));
        QCOMPARE(countOf(document.timeline, kOrderPlaced), 1);
    }

    void theLastOfAKindIsFound()
    {
        OrderDocument document;
        QVERIFY(!lastOf(document.timeline, kPaymentDeclined));
        TimelineEntry late{core::uuidV7(), kPaymentDeclined, m_noon.addSecs(9)};
        late.reason = u"stolen-card"_s;
        QVERIFY(remember(document, late));
        QVERIFY(remember(document, {core::uuidV7(), kPaymentDeclined, m_noon}));
        QCOMPARE(lastOf(document.timeline, kPaymentDeclined)->reason, u"stolen-card"_s);
    }
};

TEST_SUITE(TimelineTest);
#include "timeline_test.moc"
