#include "client/tracking/order_news.h"
#include "tests/client/tracking/tracked_shop.h"
#include "tests/support/test_suite.h"

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using tests::anOrder;
using tests::TrackedShop;

namespace {

struct Reader {
    TrackedShop shop;
    OrderNews news{shop.orders, nullptr};
    QSignalSpy read{&news, &OrderNews::read};
    QSignalSpy ended{&news, &OrderNews::ended};
};

} // namespace

class OrderNewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereAlreadyIsReadOnce()
    {
        Reader reader;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        reader.shop.has(order.document());
        reader.news.await(order.id(), order.lastEvent());
        QTRY_COMPARE(reader.ended.size(), 1);
        QCOMPARE(reader.shop.readings(order.id()), 1);
        QCOMPARE(reader.read.size(), 1);
    }

    void theViewMayBeBehindForAWhile()
    {
        Reader reader;
        auto order = anOrder().of(1, u"토지"_s).paid();
        for (int i = 0; i < 2; ++i)
            reader.shop.shop.answerOnce(Verb::Get, tests::pathOf(order.id()), tests::jsonAnswer(order.json()));
        reader.shop.has(order.shipped().document());
        reader.news.await(order.id(), order.lastEvent());
        QTRY_COMPARE(reader.ended.size(), 1);
        QCOMPARE(reader.shop.readings(order.id()), 3);
        QCOMPARE(reader.read.last().first().value<OrderDocument>().status, order.document().status);
    }

    void afterSomeTriesItIsGivenUp()
    {
        Reader reader;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        reader.shop.has(order.document());
        reader.news.await(order.id(), QUuid::createUuid());
        QTRY_COMPARE(reader.ended.size(), 1);
        QCOMPARE(reader.shop.readings(order.id()), 4);
    }

    void aShopThatIsAwayIsAskedAgain()
    {
        Reader reader;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        reader.shop.has(order.document());
        reader.shop.shop.answerOnce(Verb::Get, tests::pathOf(order.id()),
            api::Answered(core::fail(core::Fault::Unavailable, api::kUnreachable)));
        reader.news.await(order.id(), order.lastEvent());
        QTRY_COMPARE(reader.ended.size(), 1);
        QCOMPARE(reader.read.size(), 1);
    }

    void severalThingsThatHappenedAreReadTogether()
    {
        Reader reader;
        auto order = anOrder().of(1, u"토지"_s).paid();
        reader.shop.shop.hold();
        reader.shop.has(order.prepared().shipped().document());
        for (const auto &entry : order.document().timeline)
            reader.news.await(order.id(), entry.eventId);
        QCOMPARE(reader.shop.shop.waiting(), 1);
        reader.shop.shop.letGo();
        QTRY_COMPARE(reader.ended.size(), 1);
        QCOMPARE(reader.shop.readings(order.id()), 1);
    }

    void fewOrdersAreReadAtATime()
    {
        Reader reader;
        QList<tests::OrderBuilder> orders;
        reader.shop.shop.hold();
        for (int i = 0; i < 100; ++i) {
            orders.append(anOrder().of(1, u"Book %1"_s.arg(i)).paid());
            reader.shop.has(orders.last().document());
            reader.news.await(orders.last().id(), orders.last().lastEvent());
        }
        QVERIFY(reader.shop.shop.waiting() <= 4);
        while (reader.ended.size() < 100) {
            QTRY_VERIFY(reader.shop.shop.waiting() > 0);
            QVERIFY(reader.shop.shop.waiting() <= 4);
            reader.shop.shop.letGo(0);
            QCoreApplication::processEvents();
        }
        QCOMPARE(reader.shop.shop.asked().size(), 100);
    }
};

TEST_SUITE(OrderNewsTest);
#include "order_news_test.moc"
