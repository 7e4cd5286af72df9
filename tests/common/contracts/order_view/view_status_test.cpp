#include "common/contracts/order_view/order_status.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::order_view;

class ViewStatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsName()
    {
        const QStringList names{u"awaitingPayment"_s, u"placed"_s, u"shipping"_s, u"completed"_s, u"paymentFailed"_s,
            u"expired"_s, u"cancelling"_s, u"cancelled"_s};
        for (int i = 0; i <= int(OrderStatus::Cancelled); ++i) {
            QCOMPARE(toText(OrderStatus(i)), names.at(i));
            QCOMPARE(parseOrderStatus(names.at(i)).value(), OrderStatus(i));
        }
        QCOMPARE(parseOrderStatus(u"lost").error().slug, u"unknown-status"_s);
    }

    void countsComeBackAsTheyWere()
    {
        const StatusCounts counts{{OrderStatus::Placed, 3}, {OrderStatus::Cancelled, 1}};
        QCOMPARE(parseStatusCounts(toJson(counts)).value(), counts);
        QCOMPARE(parseStatusCounts({{"placed"_L1, -1}}, u"/counts"_s).error().pointer, u"/counts/placed"_s);
    }
};

TEST_SUITE(ViewStatusTest);
#include "view_status_test.moc"
