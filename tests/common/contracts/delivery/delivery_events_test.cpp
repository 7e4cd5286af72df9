#include "common/contracts/delivery/delivery_events.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::delivery;

class DeliveryEventsTest : public QObject {
    Q_OBJECT

    static QJsonObject example(const char *name) { return tests::example(u"delivery"_s, QString::fromLatin1(name)); }

    template <class Event> static void comesBack(const char *name, Result<Event> (*parse)(const QJsonObject &))
    {
        const auto event = parse(example(name));
        QVERIFY2(event, event ? "" : qPrintable(event.error().pointer + u": " + event.error().detail));
        QCOMPARE(toJson(*event), example(name));
    }

private Q_SLOTS:
    void everyExampleComesBackAsItWas()
    {
        comesBack("delivery_prepared", parseDeliveryPrepared);
        comesBack("delivery_started", parseDeliveryStarted);
        comesBack("delivery_progressed", parseDeliveryProgressed);
        comesBack("delivery_progressed_without_place", parseDeliveryProgressed);
        comesBack("delivery_completed", parseDeliveryCompleted);
        comesBack("delivery_cancelled", parseDeliveryCancelled);
        comesBack("delivery_cancellation_refused", parseDeliveryCancellationRefused);
    }

    void everyFieldArrivesInItsPlace()
    {
        const auto started = parseDeliveryStarted(example("delivery_started"));
        QVERIFY(started);
        QCOMPARE(started->parcel.orderId.toString(), u"01933f5e-7a10-7c3e-9b1a-2f6f0c8d4e01"_s);
        QCOMPARE(started->parcel.deliveryId.toString(), u"01933f5e-8b22-7d4f-8c2b-3a7f1d9e5f02"_s);
        QCOMPARE(started->parcel.sellerId.toString(), u"01933f40-1111-7aaa-8bbb-1c2d3e4f5a6b"_s);
        QCOMPARE(started->parcel.buyerId.toString(), u"01933f41-2222-7bbb-8ccc-2d3e4f5a6b7c"_s);
        QCOMPARE(started->courier, u"한진택배"_s);
        QCOMPARE(started->waybill, u"4502-1189-7733"_s);
        QCOMPARE(started->startedAt, QDateTime(QDate(2026, 3, 1), QTime(14, 5), Qt::UTC));
    }

    void anEventMayGrow()
    {
        QJsonObject data = example("delivery_completed");
        data.insert(u"signedBy"_s, u"family"_s);
        QVERIFY(parseDeliveryCompleted(data));
    }

    void aMissingFieldIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString &field : example("delivery_started").keys())
            QTest::addRow("%s", qPrintable(field)) << field;
    }
    void aMissingFieldIsNamed()
    {
        QFETCH(QString, field);
        QJsonObject data = example("delivery_started");
        data.remove(field);
        const auto started = parseDeliveryStarted(data);
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"missing-field"_s);
        QCOMPARE(started.error().pointer, QString(u'/' + field));
    }

    void progressTellsOnlyOfTheWay()
    {
        QJsonObject data = example("delivery_progressed");
        data.insert(u"status"_s, u"delivered"_s);
        QCOMPARE(parseDeliveryProgressed(data).error().slug, u"unknown-status"_s);
        data.insert(u"status"_s, u"beamed"_s);
        QCOMPARE(parseDeliveryProgressed(data).error().pointer, u"/status"_s);
    }

    void aCancellationNamesEveryDelivery()
    {
        const auto cancelled = parseDeliveryCancelled(example("delivery_cancelled"));
        QVERIFY(cancelled);
        QCOMPARE(cancelled->deliveries.size(), 2);
        QVERIFY(cancelled->deliveries.at(0).sellerId != cancelled->deliveries.at(1).sellerId);
    }
};

TEST_SUITE(DeliveryEventsTest);
#include "delivery_events_test.moc"
