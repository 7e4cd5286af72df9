#include "common/contracts/order_view/dashboard.h"
#include "common/contracts/order_view/order_list.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

using namespace contracts::order_view;
using namespace Qt::Literals::StringLiterals;
using tests::Answer;
using tests::bearer;

// The view as a process: kept by the events of four neighbours, read over HTTP.
class OrderViewServiceTest : public QObject {
    Q_OBJECT

    const QStringList m_producers{u"ordering"_s, u"payment"_s, u"delivery"_s, u"store"_s};
    std::unique_ptr<tests::ServiceUnderTest> m_service;

    template <class Event> void tell(const OrderStory &story, const Event &event)
    {
        const QString producer = QString(Event::kType).section(u'.', 1, 1);
        m_service->neighbour(producer).tell(Event::kType, story.order.toString(), toJson(event));
    }

    Answer get(
        const QString &address, const QUuid &user, const QString &role = u"buyer"_s, const tests::Headers &headers = {})
    {
        return m_service->ask(
            "GET", address, {}, bearer(m_service->issuer().token(user, {role}, u"somebody"_s), headers));
    }

    Answer show(const OrderStory &story, const QUuid &user, const QString &role = u"buyer"_s)
    {
        return get(u"/orders/"_s + story.order.toString(), user, role);
    }

    OrderDocument shown(const OrderStory &story)
    {
        return parseOrderDocument(tests::object(show(story, story.buyer.uuid()))).value_or(OrderDocument());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<tests::ServiceUnderTest>(u"order_view"_s, m_producers);
        m_service->start();
    }
    void cleanupTestCase() { m_service.reset(); }

    void everythingAboutAnOrderIsInOnePlace()
    {
        OrderStory story;
        tell(story, story.approved());
        tell(story, story.placed());
        tell(story, story.prepared(0));
        tell(story, story.prepared(1));
        tell(story, story.shipment(0));
        tell(story, story.started(0));
        QTRY_COMPARE(shown(story).timeline.size(), 6);
        const OrderDocument document = shown(story);
        QCOMPARE(document.status, OrderStatus::Shipping);
        QCOMPARE(document.payment->status, u"approved"_s);
        QCOMPARE(document.deliveries.at(0).waybill, u"4502-1189"_s);
        QCOMPARE(document.lines.size(), 2);
    }

    // Every type of event that concerns an order, and each finds its way into the timeline.
    void everyFactIsTakenIn()
    {
        OrderStory story;
        tell(story, story.deferred());
        tell(story, story.placed());
        tell(story, story.failed());
        tell(story, story.expired());
        tell(story, story.cancelling());
        tell(story, story.cancelled());
        tell(story, story.completed());
        tell(story, story.approved());
        tell(story, story.declined());
        tell(story, story.refunded());
        tell(story, story.prepared(0));
        tell(story, story.started(0));
        tell(story, story.progressed(0, contracts::delivery::DeliveryStatus::InTransit));
        tell(story, story.delivered(0));
        tell(story, story.stopped());
        tell(story, story.refused());
        tell(story, story.shipment(0));
        QTRY_COMPARE(shown(story).timeline.size(), 17);
        QSet<QString> facts;
        for (const TimelineEntry &entry : shown(story).timeline)
            facts.insert(entry.fact);
        QCOMPARE(facts.size(), 17);
    }

    void anEventThatCannotBeReadKeepsNobodyElseBack()
    {
        OrderStory spoilt;
        OrderStory good;
        m_service->neighbour(u"ordering"_s)
            .tell(contracts::ordering::OrderPlaced::kType, spoilt.order.toString(), {{"orderId"_L1, u"17"_s}});
        tell(good, good.placed());
        QTRY_COMPARE(show(good, good.buyer.uuid()).status, 200);
        QCOMPARE(show(spoilt, spoilt.buyer.uuid()).status, 404);
    }

    void aSellerSeesTheirPartAndStrangersNothing()
    {
        OrderStory story;
        tell(story, story.placed());
        QTRY_COMPARE(show(story, story.buyer.uuid()).status, 200);
        const Answer seller = show(story, story.sellers.at(1).uuid(), u"seller"_s);
        QCOMPARE(parseOrderDocument(tests::object(seller))->lines.size(), 1);
        QVERIFY(!seller.body.contains(story.sellers.at(0).toString().toUtf8()));
        QCOMPARE(show(story, QUuid::createUuid(), u"admin"_s).status, 200);
        const Answer stranger = show(story, QUuid::createUuid());
        QCOMPARE(stranger.status, 404);
        QCOMPARE(tests::slug(stranger), u"order-not-found"_s);
        QCOMPARE(get(u"/orders/17"_s, story.buyer.uuid()).status, 404);
        QCOMPARE(m_service->ask("GET", u"/orders/"_s + story.order.toString()).status, 401);
    }

    void anOrderThatHasNotChangedIsNotSentAgain()
    {
        OrderStory story;
        tell(story, story.placed());
        QTRY_COMPARE(show(story, story.buyer.uuid()).status, 200);
        const QByteArray etag = show(story, story.buyer.uuid()).header("etag");
        QVERIFY(!etag.isEmpty());
        const QString address = u"/orders/"_s + story.order.toString();
        const auto again = [&] { return get(address, story.buyer.uuid(), u"buyer"_s, {{"If-None-Match", etag}}); };
        QCOMPARE(again().status, 304);
        QVERIFY(again().body.isEmpty());
        tell(story, story.completed());
        QTRY_COMPARE(again().status, 200);
        QVERIFY(again().header("etag") != etag);
    }

    void ordersAreListedPageByPage()
    {
        const auto buyer = contracts::BuyerId::generate();
        std::vector<OrderStory> stories(3);
        for (OrderStory &story : stories) {
            story.buyer = buyer;
            tell(story, story.placed());
        }
        for (const OrderStory &story : stories)
            QTRY_COMPARE(show(story, buyer.uuid()).status, 200);
        const Answer first = get(u"/orders?limit=2&status=placed"_s, buyer.uuid());
        const auto page = parseOrderList(tests::object(first));
        QVERIFY(page);
        QCOMPARE(page->items.first().orderId, stories.at(2).order);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->counts.value(OrderStatus::Placed), 3);
        const QByteArray next = first.header("link");
        QVERIFY2(next.startsWith("</api/v1/orders?") && next.endsWith("; rel=\"next\""), next.constData());
        const QString address = QString::fromUtf8(next.mid(1, next.indexOf('>') - 1)).remove(u"/api/v1"_s);
        const auto second = parseOrderList(tests::object(get(address, buyer.uuid())));
        QCOMPARE(second->items.size(), 1);
        QCOMPARE(second->items.first().orderId, stories.at(0).order);
        QVERIFY(!second->next);
        QCOMPARE(get(u"/orders?status=lost"_s, buyer.uuid()).status, 422);
        QCOMPARE(get(u"/orders?limit=101"_s, buyer.uuid()).status, 422);
    }

    void whoBuysAndSellsChoosesARole()
    {
        OrderStory bought;
        OrderStory sold;
        const QUuid user = bought.buyer.uuid();
        sold.sellers.first() = contracts::SellerId(user);
        tell(bought, bought.placed());
        tell(sold, sold.placed());
        QTRY_COMPARE(show(bought, user).status, 200);
        QTRY_COMPARE(show(sold, user).status, 200);
        const auto ordersAs = [&](const QString &query) {
            QList<contracts::OrderId> ids;
            const auto list = parseOrderList(tests::object(get(u"/orders"_s + query, user, u"seller"_s)));
            for (const OrderDocument &document : list->items)
                ids.append(document.orderId);
            return ids;
        };
        QCOMPARE(ordersAs({}), (QList{sold.order, bought.order}));
        QCOMPARE(ordersAs(u"?as=buyer"_s), QList{bought.order});
        QCOMPARE(ordersAs(u"?as=seller"_s), QList{sold.order});
    }

    void anAdminSeesTheOrdersOfAll()
    {
        OrderStory story;
        tell(story, story.deferred());
        QTRY_COMPARE(show(story, story.buyer.uuid()).status, 200);
        const auto list = parseOrderList(tests::object(get(u"/orders?limit=1"_s, QUuid::createUuid(), u"admin"_s)));
        QCOMPARE(list->items.first().orderId, story.order);
        QCOMPARE(list->items.first().status, OrderStatus::AwaitingPayment);
        QVERIFY(list->next && list->counts.isEmpty());
        const auto own = parseOrderList(tests::object(get(u"/orders?as=buyer"_s, QUuid::createUuid(), u"admin"_s)));
        QVERIFY(own->items.isEmpty());
    }

    void theViewIsOnlyRead()
    {
        const QUuid user = QUuid::createUuid();
        const QByteArray token = m_service->issuer().token(user, {u"buyer"_s}, u"somebody"_s);
        const Answer refused = m_service->ask("POST", u"/orders"_s, "{}", bearer(token));
        QCOMPARE(refused.status, 405);
        QVERIFY(refused.header("allow").contains("GET"));
        QCOMPARE(m_service->ask("HEAD", u"/orders"_s, {}, bearer(token)).status, 200);
        QVERIFY(m_service->ask("HEAD", u"/orders"_s, {}, bearer(token)).body.isEmpty());
    }

    void theDashboardIsForAdmins()
    {
        const QUuid admin = QUuid::createUuid();
        QCOMPARE(get(u"/dashboard"_s, admin).status, 403);
        const Answer shown = get(u"/dashboard?days=7&zone=UTC"_s, admin, u"admin"_s);
        QCOMPARE(shown.status, 200);
        QCOMPARE(parseDashboard(tests::object(shown))->days.size(), 7);
        QCOMPARE(get(u"/dashboard?days=0"_s, admin, u"admin"_s).status, 422);
    }

    // Requirement N4. The issuer of the tokens is not asked either: the keys are known from before.
    void theViewAnswersWhileEverybodyElseIsAway()
    {
        OrderStory story;
        tell(story, story.placed());
        tell(story, story.approved());
        QTRY_COMPARE(shown(story).timeline.size(), 2);
        m_service->stop();
        m_service->broker().kill();
        for (const QString &producer : m_producers)
            m_service->set(u"PEER_%1_URL"_s.arg(producer.toUpper()), u"http://127.0.0.1:9"_s);
        m_service->start();
        QCOMPARE(shown(story).timeline.size(), 2);
        QCOMPARE(get(u"/orders"_s, story.buyer.uuid()).status, 200);
        QCOMPARE(get(u"/dashboard"_s, QUuid::createUuid(), u"admin"_s).status, 200);
    }
};

TEST_SUITE(OrderViewServiceTest);
#include "order_view_service_test.moc"
