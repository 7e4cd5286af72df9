#include "common/contracts/notification/message_list.h"
#include "common/contracts/notification/preferences.h"
#include "tests/server/notification/adapters/recording_reader.h"
#include "tests/server/notification/support/told_order.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

using namespace contracts::notification;
using namespace Qt::Literals::StringLiterals;
using contracts::UserId;
using contracts::userOf;
using tests::Answer;
using tests::bearer;

// Notification as a process: told by four neighbours, it keeps, lists and pushes what each user is to hear.
class NotificationServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::ServiceUnderTest> m_service;

    template <class Event> void tell(const QString &subject, const Event &event)
    {
        const QString producer = QString(Event::kType).section(u'.', 1, 1);
        m_service->neighbour(producer).tell(Event::kType, subject, toJson(event));
    }

    template <class Event> void tell(const ToldOrder &order, const Event &event) { tell(order.id.toString(), event); }

    Answer ask(const QByteArray &method, const QString &address, const UserId &user, const QByteArray &body = {})
    {
        const QByteArray token = m_service->issuer().token(user.uuid(), {u"buyer"_s}, u"somebody"_s);
        return m_service->ask(method, address, body, bearer(token));
    }

    MessageList listed(const UserId &user, const QString &query = {})
    {
        return parseMessageList(tests::object(ask("GET", u"/messages"_s + query, user))).value_or(MessageList());
    }

    QList<MessageKind> kindsFor(const UserId &user)
    {
        QList<MessageKind> kinds;
        for (const Message &message : listed(user, u"?limit=100"_s).items)
            kinds.append(message.kind);
        return kinds;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<tests::ServiceUnderTest>(
            u"notification"_s, QStringList{u"identity"_s, u"ordering"_s, u"payment"_s, u"delivery"_s});
        m_service->start();
    }
    void cleanupTestCase() { m_service.reset(); }

    void everybodyIsToldWhatConcernsThem()
    {
        const ToldOrder order;
        tell(order, order.placed());
        tell(order, contracts::delivery::DeliveryStarted{order.parcel(), u"한진택배"_s, u"4502"_s, order.at});
        tell(order, order.progressed(contracts::delivery::DeliveryStatus::InTransit, u"옥천 HUB"_s));
        tell(order, contracts::delivery::DeliveryCompleted{order.parcel(), order.at});
        QTRY_COMPARE(kindsFor(userOf(order.buyer)).size(), 4);
        QVERIFY(kindsFor(userOf(order.buyer)).contains(MessageKind::OrderPlaced));
        QTRY_COMPARE(kindsFor(userOf(order.seller)), QList{MessageKind::OrderReceived});
        QTRY_COMPARE(kindsFor(userOf(order.otherSeller)), QList{MessageKind::OrderReceived});
        QCOMPARE(listed(userOf(order.buyer)).unread, 4);
    }

    // Every type of event that concerns somebody, and each of its kinds of message.
    void everyKindOfMessageIsTold()
    {
        using enum contracts::delivery::DeliveryStatus;
        const ToldOrder order;
        const UserId seller = userOf(order.seller);
        tell(order, order.deferred());
        tell(order, order.placed());
        tell(order, order.failed());
        tell(order, contracts::ordering::OrderExpired{order.id, order.buyer, order.at});
        tell(order, order.cancelled(true));
        tell(order, contracts::ordering::OrderCompleted{order.id, order.buyer, order.at});
        tell(order,
            contracts::payment::PaymentRefunded{
                order.id, contracts::PaymentId::generate(), order.buyer, core::Money::krw(54'000), order.at});
        tell(order, contracts::delivery::DeliveryStarted{order.parcel(), u"한진택배"_s, u"4502"_s, order.at});
        for (const auto status : {InTransit, OutForDelivery, Failed, Returned})
            tell(order, order.progressed(status));
        tell(order, contracts::delivery::DeliveryCompleted{order.parcel(), order.at});
        tell(
            order, contracts::delivery::DeliveryCancellationRefused{order.id, order.buyer, u"handed-over"_s, order.at});
        const contracts::BookId book = contracts::BookId::generate();
        tell(book.toString(), contracts::ordering::StockShort{book, order.seller, u"토지 1"_s, 2});
        tell(seller.toString(), contracts::identity::SellerApproved{seller, u"서연책방"_s});
        const auto kinds = [&] {
            const QList<MessageKind> all = kindsFor(userOf(order.buyer)) + kindsFor(seller);
            return QSet<MessageKind>(all.begin(), all.end()).size();
        };
        QTRY_COMPARE(kinds(), kMessageKinds);
        QCOMPARE(kindsFor(userOf(order.buyer)).size(), 14);
        QCOMPARE(kindsFor(seller).size(), 4);
    }

    void aCancellationIsToldToAll()
    {
        const ToldOrder order;
        tell(order, order.placed());
        tell(order, order.cancelled(true));
        tell(order,
            contracts::payment::PaymentRefunded{
                order.id, contracts::PaymentId::generate(), order.buyer, core::Money::krw(54'000), order.at});
        QTRY_COMPARE(kindsFor(userOf(order.buyer)).count(MessageKind::Refunded), 1);
        QTRY_COMPARE(kindsFor(userOf(order.buyer)).count(MessageKind::OrderCancelled), 1);
        QTRY_COMPARE(kindsFor(userOf(order.otherSeller)).count(MessageKind::SaleCancelled), 1);
    }

    void aPaymentThatFailsIsToldOnlyToWhomWasPutOff()
    {
        const ToldOrder atOnce;
        ToldOrder later;
        later.buyer = atOnce.buyer;
        tell(atOnce, atOnce.failed());
        tell(later, later.deferred());
        tell(later, later.failed());
        QTRY_COMPARE(kindsFor(userOf(later.buyer)), (QList{MessageKind::PaymentDeferred, MessageKind::PaymentFailed}));
    }

    void aMessageIsPushedInTheLanguageOfTheRegistration()
    {
        const ToldOrder order;
        const UserId buyer = userOf(order.buyer);
        RecordingReader reader(m_service->broker().settings(), buyer);
        QTRY_VERIFY(reader.isListening());
        tell(buyer.toString(),
            contracts::identity::UserRegistered{buyer, u"Anna"_s, contracts::identity::Language::English, {}});
        QTRY_COMPARE(
            tests::object(ask("GET", u"/messages/preferences"_s, buyer)).value("language"_L1).toString(), u"en"_s);
        tell(order, order.placed());
        QTRY_COMPARE(reader.messages().size(), 1);
        QCOMPARE(reader.messages().first().title, u"Thank you for your purchase"_s);
        QCOMPARE(reader.messages().first(), listed(buyer).items.first());
        QCOMPARE(listed(userOf(order.seller)).items.first().title, u"새 주문이 들어왔습니다"_s);
    }

    void whatIsReadStaysRead()
    {
        const ToldOrder order;
        const UserId buyer = userOf(order.buyer);
        tell(order, order.placed());
        tell(order, contracts::ordering::OrderCompleted{order.id, order.buyer, order.at});
        QTRY_COMPARE(listed(buyer).unread, 2);
        QCOMPARE(ask("POST", u"/messages/1/read"_s, buyer).status, 204);
        QCOMPARE(ask("POST", u"/messages/1/read"_s, buyer).status, 204);
        QCOMPARE(listed(buyer, u"?unread=true"_s).items.first().number, 2);
        QCOMPARE(listed(buyer, u"?after=1"_s).items.size(), 1);
        QCOMPARE(ask("POST", u"/messages/read-all"_s, buyer, R"({"upTo":1})").status, 204);
        QCOMPARE(listed(buyer).unread, 1);
        QCOMPARE(ask("POST", u"/messages/read-all"_s, buyer).status, 204);
        QCOMPARE(listed(buyer).unread, 0);
        QCOMPARE(ask("POST", u"/messages/3/read"_s, buyer).status, 404);
        QCOMPARE(ask("POST", u"/messages/first/read"_s, buyer).status, 404);
        QCOMPARE(ask("POST", u"/messages/1/read"_s, UserId::generate()).status, 404);
    }

    void aListNamesItsNextPage()
    {
        const ToldOrder order;
        const UserId buyer = userOf(order.buyer);
        tell(order, order.placed());
        tell(order, contracts::ordering::OrderCompleted{order.id, order.buyer, order.at});
        QTRY_COMPARE(listed(buyer).items.size(), 2);
        const Answer first = ask("GET", u"/messages?limit=1"_s, buyer);
        QVERIFY(first.header("link").contains("after=1"));
        QCOMPARE(parseMessageList(tests::object(first))->next, 1);
        QVERIFY(ask("GET", u"/messages?limit=1&after=1"_s, buyer).header("link").isEmpty());
        QCOMPARE(ask("GET", u"/messages?after=x"_s, buyer).status, 422);
        QCOMPARE(m_service->ask("GET", u"/messages"_s).status, 401);
    }

    void wishesAreKept()
    {
        const UserId user = UserId::generate();
        const QByteArray wish = R"({"language":"en","muted":["deliveryInTransit"]})";
        QCOMPARE(ask("PUT", u"/messages/preferences"_s, user, wish).status, 200);
        QCOMPARE(tests::object(ask("GET", u"/messages/preferences"_s, user)), QJsonDocument::fromJson(wish).object());
        const Answer refused = ask("PUT", u"/messages/preferences"_s, user, R"({"language":"fr","muted":[]})");
        QCOMPARE(refused.status, 422);
        QCOMPARE(tests::object(refused).value("pointer"_L1).toString(), u"/language"_s);
    }

    void everyMessageArrivesOnceHoweverTheServiceAndTheBrokerFail()
    {
        ToldOrder order;
        const UserId buyer = userOf(order.buyer);
        RecordingReader reader(m_service->broker().settings(), buyer);
        QTRY_VERIFY(reader.isListening());
        constexpr int kOrders = 120;
        for (int i = 0; i < kOrders; ++i) {
            order.id = contracts::OrderId::generate();
            tell(order, order.placed());
            if (i == 40) {
                m_service->kill();
                m_service->start();
            }
            if (i == 80) {
                m_service->broker().kill();
                m_service->broker().wipe();
                m_service->broker().start();
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(listed(buyer, u"?limit=100&after=100"_s).items.size(), kOrders - 100, 60'000);
        QList<Message> all = listed(buyer, u"?limit=100"_s).items + listed(buyer, u"?limit=100&after=100"_s).items;
        QSet<QUuid> facts;
        for (int i = 0; i < all.size(); ++i) {
            QCOMPARE(all.at(i).number, i + 1);
            facts.insert(all.at(i).eventId);
        }
        QCOMPARE(facts.size(), kOrders);
        QCOMPARE(listed(userOf(order.seller), u"?limit=100&after=100"_s).items.size(), kOrders - 100);
        // What was pushed while the reader could not hear, it reads from the list.
        QTRY_VERIFY_WITH_TIMEOUT(reader.numbers().contains(kOrders), 20'000);
    }
};

TEST_SUITE(NotificationServiceTest);
#include "notification_service_test.moc"
