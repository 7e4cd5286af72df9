#include "common/contracts/payment/payment_answer.h"
#include "server/platform/auth/jwt.h"
#include "server/platform/auth/service_pass.h"
#include "tests/server/ordering/service/money_shop.h"
#include "tests/support/examples.h"
#include "tests/support/exchanges/exchanges.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using contracts::BookId;
using contracts::OrderId;
namespace auth = platform::auth;
namespace http = platform::http;

// Whoever knocks at ordering and at payment, and with what.
class DoorsTest : public QObject {
    Q_OBJECT

    const core::SystemClock m_clock;
    std::unique_ptr<MoneyShop> m_shop;
    BookId m_toji;

    QJsonObject basketOf(const QJsonArray &lines) const
    {
        QJsonObject body = example(u"ordering"_s, u"place_order"_s);
        body.insert("lines"_L1, lines);
        return body;
    }
    QJsonObject lineOf(const BookId &book, int quantity) const
    {
        return {{u"bookId"_s, book.toString()}, {u"quantity"_s, quantity}};
    }
    MoneyShop::Reply place(const QJsonObject &body)
    {
        return m_shop->post(u"/api/v1/orders"_s, MoneyShop::freshKey(), body);
    }

    http::Answer knock(const QByteArray &method, const QString &path,
        const QList<std::pair<QByteArray, QByteArray>> &headers = {}, const QByteArray &body = {})
    {
        http::Call call{method, QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_shop->ordering.port).arg(path)), body, headers};
        return sendNoted(call).value();
    }
    QByteArray bearer(const QString &role) const { return "Bearer " + m_shop->token(role); }

    QByteArray passOf(const QString &service, const QString &called) const
    {
        return auth::ServicePass(service, MoneyShop::keyOf(service), m_clock).tokenFor(called);
    }
    // Payment and its feed, as whoever brings this is answered.
    QPair<int, int> paymentAsked(const QByteArray &token) const
    {
        const auto ask = [&](const QByteArray &method, const QString &path, const QByteArray &body) {
            http::Call call{method, QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_shop->payment.internalPort).arg(path)), body};
            if (!token.isEmpty())
                call.headers = {{"Authorization", "Bearer " + token}};
            return http::send(call).value().status;
        };
        const QByteArray request = QJsonDocument(example(u"payment"_s, u"payment_request"_s)).toJson();
        return {
            ask("PUT", u"/payments/"_s + OrderId::generate().toString(), request), ask("GET", u"/events/heads"_s, {})};
    }

    MoneyShop::Reply payments(const QByteArray &method, const QString &order, const QJsonObject &body = {})
    {
        http::Call call{
            method, QUrl(u"http://127.0.0.1:%1/payments/%2"_s.arg(m_shop->payment.internalPort).arg(order)), {}, {}};
        if (!body.isEmpty()) {
            call.body = QJsonDocument(body).toJson();
            call.headers = {{"Content-Type", "application/json"}};
        }
        call.credential = [this] { return passOf(u"ordering"_s, u"payment"_s); };
        const auto answer = http::send(call).value();
        return {answer.status, answer.json().value_or(QJsonObject()), {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<MoneyShop>();
        m_toji = m_shop->shelves->shelve(100, 15'000);
    }
    void cleanupTestCase() { m_shop.reset(); }

    // Whoever comes by the gateway, even an admin, or somebody with a service's pass.
    void paymentOffersUsersNothingButItsDeadLetters()
    {
        const auto ask = [&](const QByteArray &method, const QString &path, const QByteArray &authorization) {
            http::Call call{method, QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_shop->payment.port).arg(path)), {},
                {{"Authorization", authorization}}};
            return sendNoted(call).value().status;
        };
        const QByteArray pass = "Bearer " + passOf(u"ordering"_s, u"payment"_s);
        const QString letters = u"/api/v1/admin/dead-letters/payment"_s;
        QTRY_COMPARE(ask("GET", letters, bearer(u"admin"_s)), 200);
        QCOMPARE(ask("GET", letters, bearer(u"buyer"_s)), 403);
        QCOMPARE(ask("GET", letters, pass), 401);
        const QString payment = u"/payments/"_s + OrderId::generate().toString();
        for (const QString &path : QStringList{payment, u"/api/v1"_s + payment, u"/events/heads"_s, u"/metrics"_s}) {
            for (const QByteArray &who : {bearer(u"admin"_s), pass})
                QCOMPARE(ask("GET", path, who), 404);
        }
        QCOMPARE(ask("PUT", payment, pass), 404);
    }

    void aBodyThatIsWrongIsRefusedAtItsPlace_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        const BookId toji = BookId::generate();
        const QJsonObject oneBook = example(u"ordering"_s, u"place_order_of_one_book"_s);
        QJsonObject tooMany = oneBook;
        tooMany.insert("quantity"_L1, 100);
        QJsonObject unknownField = oneBook;
        unknownField.insert("coupon"_L1, u"FREE"_s);
        QTest::newRow("empty") << basketOf({}) << 422 << u"basket-empty"_s << u"/lines"_s;
        QTest::newRow("nothing of it") << basketOf({lineOf(toji, 0)}) << 422 << u"quantity-out-of-range"_s
                                       << u"/lines/0/quantity"_s;
        QTest::newRow("twice") << basketOf({lineOf(toji, 1), lineOf(toji, 2)}) << 422 << u"duplicate-book"_s
                               << u"/lines/1/bookId"_s;
        QTest::newRow("unknown book") << basketOf({lineOf(toji, 1)}) << 422 << u"unknown-book"_s
                                      << u"/lines/0/bookId"_s;
        QTest::newRow("one book, too many") << tooMany << 422 << u"quantity-out-of-range"_s << u"/quantity"_s;
        QTest::newRow("unknown field") << unknownField << 422 << u"unknown-field"_s << u"/coupon"_s;
    }
    void aBodyThatIsWrongIsRefusedAtItsPlace()
    {
        QFETCH(QJsonObject, body);
        const auto reply = place(body);
        QTEST(reply.status, "status");
        QTEST(reply.slug(), "slug");
        QTEST(reply.body.value("pointer"_L1).toString(), "pointer");
    }

    void aChangedPriceAndAnEmptyShelfAreToldWithWhatIsTrue()
    {
        QJsonObject line = lineOf(m_toji, 1);
        line.insert("price"_L1, QJsonObject{{u"amount"_s, 14'000}, {u"currency"_s, u"KRW"_s}});
        const auto changed = place(basketOf({line}));
        QCOMPARE(changed.status, 409);
        QCOMPARE(changed.slug(), u"price-changed"_s);
        const QJsonValue price = changed.body.value("books"_L1)[0]["price"_L1];
        QCOMPARE(price["amount"_L1].toInt(), 15'000);

        const BookId rare = m_shop->shelves->shelve(1, 80'000);
        const auto soldOut = place(basketOf({lineOf(m_toji, 1), lineOf(rare, 2)}));
        QCOMPARE(soldOut.status, 409);
        QCOMPARE(soldOut.slug(), u"sold-out"_s);
        QCOMPARE(soldOut.body.value("books"_L1)[0]["bookId"_L1].toString(), rare.toString());
        QCOMPARE(soldOut.body.value("books"_L1)[0]["available"_L1].toInt(), 1);
    }

    void onlyBuyersWithAKeyComeIn()
    {
        const QByteArray body = QJsonDocument(basketOf({lineOf(m_toji, 1)})).toJson();
        const std::pair<QByteArray, QByteArray> json{"Content-Type", "application/json"};
        const std::pair<QByteArray, QByteArray> key{"Idempotency-Key", MoneyShop::freshKey()};
        QCOMPARE(knock("POST", u"/api/v1/orders"_s, {json, key}, body).status, 401);
        QCOMPARE(knock("POST", u"/api/v1/orders"_s, {json, key, {"Authorization", "Bearer x.y.z"}}, body).status, 401);
        QCOMPARE(
            knock("POST", u"/api/v1/orders"_s, {json, key, {"Authorization", bearer(u"seller"_s)}}, body).status, 403);
        const auto keyless = knock("POST", u"/api/v1/orders"_s, {json, {"Authorization", bearer(u"buyer"_s)}}, body);
        QCOMPARE(keyless.status, 400);
        QVERIFY(keyless.body.contains("idempotency-key-required"));
        const auto wrong = knock("GET", u"/api/v1/orders"_s);
        QCOMPARE(wrong.status, 405);
        QVERIFY(wrong.header("allow").contains("POST"));
    }

    void theAnswerIsTheContracts()
    {
        const auto reply = place(basketOf({lineOf(m_toji, 2)}));
        QCOMPARE(reply.status, 201);
        QStringList members = reply.body.keys();
        QCOMPARE(members, example(u"ordering"_s, u"order_answer_placed"_s).keys());
    }

    void anothersOrderIsNotFound()
    {
        const QString order = m_shop->order(m_toji, MoneyShop::freshKey()).orderId();
        m_shop->buyer = contracts::BuyerId::generate();
        for (const QString &what : {u"payment"_s, u"cancellation"_s}) {
            for (const QString &which : {order, OrderId::generate().toString(), u"no-id"_s}) {
                const auto reply = m_shop->post(u"/api/v1/orders/%1/%2"_s.arg(which, what), MoneyShop::freshKey());
                QCOMPARE(reply.status, 404);
                QCOMPARE(reply.slug(), u"order-not-found"_s);
            }
        }
    }

    void paymentKnowsOnePaymentPerOrder()
    {
        const QString order = OrderId::generate().toString();
        const QJsonObject request = example(u"payment"_s, u"payment_request"_s);
        QCOMPARE(payments("GET", order).status, 404);
        const auto first = payments("PUT", order, request);
        QCOMPARE(first.status, 200);
        QCOMPARE(
            contracts::payment::parsePaymentAnswer(first.body)->status, contracts::payment::PaymentStatus::Approved);
        QCOMPARE(payments("PUT", order, request).body, first.body);
        QCOMPARE(payments("GET", order).body, first.body);
        QJsonObject dearer = request;
        dearer.insert("amount"_L1, QJsonObject{{u"amount"_s, 1}, {u"currency"_s, u"KRW"_s}});
        const auto other = payments("PUT", order, dearer);
        QCOMPARE(other.status, 409);
        QCOMPARE(other.slug(), u"other-amount"_s);
        dearer.insert("tip"_L1, 1);
        QCOMPARE(payments("PUT", order, dearer).body.value("pointer"_L1).toString(), u"/tip"_s);
    }

    void paymentSaysWhenItsProviderDoesNotWork()
    {
        m_shop->provider.turn({{u"overload"_s, 1}});
        const QString order = OrderId::generate().toString();
        const auto away = payments("PUT", order, example(u"payment"_s, u"payment_request"_s));
        QCOMPARE(away.status, 503);
        QCOMPARE(away.slug(), u"provider-away"_s);
        QCOMPARE(payments("GET", order).body.value("status"_L1).toString(), u"requested"_s);
        m_shop->provider.turn({{u"nonsense"_s, 1}});
        QCOMPARE(payments("PUT", order, example(u"payment"_s, u"payment_request"_s)).status, 202);
        m_shop->provider.turn({});
    }

    void onlyServicesThatHaveBusinessWithPaymentComeIn_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("paying");
        QTest::addColumn<int>("feed");
        const auth::Es256Key &key = MoneyShop::keyOf(u"ordering"_s);
        const QJsonObject good = auth::parseJwt(passOf(u"ordering"_s, u"payment"_s))->claims;
        const auto with = [&](const QString &claim, const QJsonValue &value) {
            QJsonObject changed = good;
            changed.insert(claim, value);
            return auth::signJwt(key, changed);
        };
        const QByteArray signedByUs = auth::signJwt(key, good);
        const qint64 now = m_clock.now().toSecsSinceEpoch();
        QTest::newRow("ordering") << passOf(u"ordering"_s, u"payment"_s) << 200 << 200;
        QTest::newRow("order_view") << passOf(u"order_view"_s, u"payment"_s) << 403 << 200;
        QTest::newRow("a service that is not its caller") << passOf(u"storefront"_s, u"payment"_s) << 401 << 401;
        QTest::newRow("nobody") << QByteArray() << 401 << 401;
        QTest::newRow("a buyer") << m_shop->token() << 401 << 401;
        QTest::newRow("an admin") << m_shop->token(u"admin"_s) << 401 << 401;
        QTest::newRow("for another service") << passOf(u"ordering"_s, u"store"_s) << 401 << 401;
        QTest::newRow("ended") << with(u"exp"_s, now - 60) << 401 << 401;
        QTest::newRow("for an hour") << with(u"exp"_s, now + 3'600) << 401 << 401;
        QTest::newRow("signed by another") << auth::signJwt(auth::Es256Key::generate(), good) << 401 << 401;
        QTest::newRow("forged") << QByteArray(signedByUs.left(signedByUs.size() - 8) + "AAAAAAAA") << 401 << 401;
        QTest::newRow("unsigned") << QByteArray("eyJhbGciOiJub25lIn0." + signedByUs.split('.').at(1) + '.') << 401
                                  << 401;
    }
    void onlyServicesThatHaveBusinessWithPaymentComeIn()
    {
        QFETCH(QByteArray, token);
        const auto [paying, feed] = paymentAsked(token);
        QTEST(paying, "paying");
        QTEST(feed, "feed");
    }

    void whatAServiceShowsOpensNoDoorOfUsers()
    {
        const QByteArray body = QJsonDocument(basketOf({lineOf(m_toji, 1)})).toJson();
        for (const QString &called : {u"ordering"_s, u"bookstore"_s}) {
            const auto answer = knock("POST", u"/api/v1/orders"_s,
                {{"Content-Type", "application/json"}, {"Idempotency-Key", MoneyShop::freshKey()},
                    {"Authorization", "Bearer " + passOf(u"payment"_s, called)}},
                body);
            QCOMPARE(answer.status, 401);
        }
    }

    void bothTellHowTheyAre()
    {
        for (const quint16 port : {m_shop->ordering.internalPort, m_shop->payment.internalPort}) {
            for (const QString &path : {u"/livez"_s, u"/readyz"_s, u"/metrics"_s}) {
                const auto answer = http::send({"GET", QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)), {}, {}});
                QCOMPARE(answer->status, 200);
            }
        }
    }
};

TEST_SUITE(DoorsTest);
#include "doors_test.moc"
