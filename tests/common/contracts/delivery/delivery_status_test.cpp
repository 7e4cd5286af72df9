#include "common/contracts/delivery/delivery_status.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::delivery;

class DeliveryStatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsName()
    {
        const QStringList names{u"preparing"_s, u"started"_s, u"inTransit"_s, u"outForDelivery"_s, u"delivered"_s,
            u"failed"_s, u"returned"_s, u"cancelled"_s};
        for (int i = 0; i <= int(DeliveryStatus::Cancelled); ++i) {
            QCOMPARE(toText(DeliveryStatus(i)), names.at(i));
            QCOMPARE(parseDeliveryStatus(names.at(i)).value(), DeliveryStatus(i));
        }
    }

    void anotherNameIsRefused()
    {
        QCOMPARE(parseDeliveryStatus(u"InTransit").error().slug, u"unknown-status"_s);
        QVERIFY(!parseDeliveryStatus(u""));
    }
};

TEST_SUITE(DeliveryStatusTest);
#include "delivery_status_test.moc"
