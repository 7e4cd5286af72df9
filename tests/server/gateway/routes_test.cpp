#include "common/contracts/shop/shop_card.h"
#include "tests/support/gateway/test_backend.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kServices{u"identity"_s, u"store"_s, u"storefront"_s, u"ordering"_s, u"order_view"_s, u"delivery"_s,
    u"notification"_s, u"payment"_s};

struct Row {
    const char *methods;
    const char *path;
    const char *service;
};

const QList<Row> kRoutes{
    {"POST", "/api/v1/users", "identity"},
    {"GET", "/api/v1/users/me", "identity"},
    {"GET POST DELETE", "/api/v1/sessions", "identity"},
    {"POST", "/api/v1/sessions/refresh", "identity"},
    {"DELETE", "/api/v1/sessions/current", "identity"},
    {"DELETE", "/api/v1/sessions/0190aaaa", "identity"},
    {"PUT", "/api/v1/users/me/password", "identity"},
    {"POST", "/api/v1/password-resets", "identity"},
    {"POST", "/api/v1/password-resets/confirmation", "identity"},
    {"POST", "/api/v1/sellers/applications", "identity"},
    {"GET", "/api/v1/admin/sellers/applications", "identity"},
    {"POST", "/api/v1/admin/sellers/0190aaaa/approval", "identity"},
    {"GET HEAD POST", "/api/v1/oauth/authorize?client_id=bookstore-desktop", "identity"},
    {"POST", "/api/v1/oauth/token", "identity"},
    {"GET", "/.well-known/jwks.json", "identity"},
    {"GET", "/.well-known/openid-configuration", "identity"},
    {"GET POST", "/api/v1/store/books", "store"},
    {"GET PUT DELETE", "/api/v1/store/books/0190aaaa", "store"},
    {"POST", "/api/v1/store/books/0190aaaa/stock", "store"},
    {"PUT", "/api/v1/store/books/0190aaaa/cover", "store"},
    {"POST", "/api/v1/store/books/import?dryRun=true&mode=report", "store"},
    {"GET", "/api/v1/store/orders?status=open", "store"},
    {"POST", "/api/v1/store/orders/0190aaaa/shipment", "store"},
    {"GET HEAD", "/api/v1/books?q=orders&sort=price", "storefront"},
    {"GET", "/api/v1/books/0190aaaa", "storefront"},
    {"GET", "/api/v1/categories", "storefront"},
    {"GET HEAD", "/api/v1/covers/9f86d081", "storefront"},
    {"POST", "/api/v1/orders", "ordering"},
    {"POST", "/api/v1/orders/0190aaaa/payment", "ordering"},
    {"POST", "/api/v1/orders/0190aaaa/cancellation", "ordering"},
    {"GET HEAD", "/api/v1/orders?status=placed&limit=5", "order_view"},
    {"GET", "/api/v1/orders/0190aaaa", "order_view"},
    {"GET", "/api/v1/dashboard", "order_view"},
    {"GET", "/api/v1/deliveries/0190aaaa", "delivery"},
    {"POST", "/api/v1/deliveries/0190aaaa/progress", "delivery"},
    {"GET", "/api/v1/messages?after=5", "notification"},
    {"POST", "/api/v1/messages/7/read", "notification"},
    {"POST", "/api/v1/messages/read-all", "notification"},
    {"GET PUT", "/api/v1/messages/preferences", "notification"},
    {"GET", "/api/v1/admin/dead-letters/store?limit=5", "store"},
    {"POST", "/api/v1/admin/dead-letters/storefront/7/retry", "storefront"},
    {"GET POST", "/api/v1/admin/dead-letters/ordering/7/skip", "ordering"},
    {"GET", "/api/v1/admin/dead-letters/payment", "payment"},
    {"POST", "/api/v1/admin/dead-letters/delivery/7/dry-run", "delivery"},
    {"GET", "/api/v1/admin/dead-letters/order_view", "order_view"},
    {"GET", "/api/v1/admin/dead-letters/notification", "notification"},
};

// Among them what services offer each other behind the gateway.
const QByteArrayList kNowhere{"/", "/api", "/api/v1", "/api/v1/", "/api/v2/users", "/api/v1/usersx", "/api/v1/user",
    "//api/v1/users", "/x/api/v1/users", "/api/v1//users", "/API/v1/users", "/api/v1/%75sers",
    "/api/v1/payments/0190aaaa", "/payments/0190aaaa", "/events?partition=0", "/livez", "/readyz", "/metrics",
    "/api/v1/admin", "/api/v1/admin/sellersx", "/api/v1/admin/users", "/api/v1/admin/dead-letters",
    "/api/v1/admin/dead-letters/", "/api/v1/admin/dead-letters/identity", "/api/v1/admin/dead-lettersx/store",
    "/api/v1/x/dead-letters/store/payment", "/.well-known"};

QString problemOf(const RawMessage &answer)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    const bool complete = answer.field("Content-Type") == "application/problem+json"
        && problem.value("status"_L1).toInt() == answer.status() && !problem.value("title"_L1).toString().isEmpty()
        && !problem.value("detail"_L1).toString().isEmpty() && !answer.field("X-Request-Id").isEmpty()
        && answer.field("Date").endsWith("GMT");
    return complete ? problem.value("type"_L1).toString()
                    : u"not a problem document: "_s + QString::fromUtf8(answer.body);
}

} // namespace

class RoutesTest : public QObject {
    Q_OBJECT

    std::vector<std::unique_ptr<TestBackend>> m_backends;
    std::unique_ptr<TestGateway> m_gateway;

private Q_SLOTS:
    void initTestCase()
    {
        TestGateway::Services services;
        for (const QString &service : kServices) {
            m_backends.push_back(std::make_unique<TestBackend>(service.toUtf8()));
            services[service] = {m_backends.back()->replica()};
        }
        m_gateway = std::make_unique<TestGateway>(services);
    }

    void cleanupTestCase()
    {
        m_gateway.reset();
        m_backends.clear();
    }

    void everyRouteLeadsToItsService_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("service");
        for (const Row &row : kRoutes) {
            for (const QByteArray &method : QByteArray(row.methods).split(' '))
                QTest::newRow(QByteArray(method + ' ' + row.path).constData())
                    << method << QByteArray(row.path) << QByteArray(row.service);
        }
    }

    void everyRouteLeadsToItsService()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, service);
        const RawMessage answer = m_gateway->ask(method, path);
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.field("X-Backend"), service);
        const auto backend = m_backends.at(std::size_t(kServices.indexOf(QString::fromUtf8(service)))).get();
        QCOMPARE(backend->requests().last().start, method + ' ' + path + " HTTP/1.1");
    }

    void theGatewayItselfTellsWhatShopThisIs()
    {
        const RawMessage answer = m_gateway->ask("GET", "/.well-known/bookstore");
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.field("Content-Type"), QByteArray("application/json"));
        QVERIFY(answer.field("X-Backend").isEmpty());
        const auto card = contracts::shop::parseShopCard(QJsonDocument::fromJson(answer.body).object());
        QVERIFY(card);
        QCOMPARE(card->name, u"Bookstore"_s);
        QCOMPARE(card->api, 1);
        QCOMPARE(card->mqttPort, m_gateway->haproxy().settings().mqttPort);
        QCOMPARE(m_gateway->ask("POST", "/.well-known/bookstore").field("X-Backend"), QByteArray("identity"));
        QCOMPARE(m_gateway->ask("GET", "/.well-known/bookstores").field("X-Backend"), QByteArray("identity"));
    }

    void everyOtherPathIsAProblemDocument_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const QByteArray &path : kNowhere)
            QTest::newRow(path.constData()) << path;
    }

    void everyOtherPathIsAProblemDocument()
    {
        QFETCH(const QByteArray, path);
        for (const char *method : {"GET", "POST", "DELETE"}) {
            const RawMessage answer = m_gateway->ask(method, path);
            QCOMPARE(answer.status(), 404);
            QCOMPARE(problemOf(answer), u"/problems/not-found"_s);
        }
    }

    void aHeadRequestToNowhereGetsNoBody()
    {
        const RawMessage answer = m_gateway->ask("HEAD", "/nowhere");
        QCOMPARE(answer.status(), 404);
        QCOMPARE(answer.body, QByteArray());
    }

    void ordersCanOnlyBeReadAndPostedTo()
    {
        for (const char *method : {"PUT", "DELETE", "PATCH", "OPTIONS"}) {
            const RawMessage answer = m_gateway->ask(method, "/api/v1/orders/0190aaaa");
            QCOMPARE(answer.status(), 405);
            QCOMPARE(answer.field("Allow"), "GET, HEAD, POST");
            QCOMPARE(problemOf(answer), u"/problems/method-not-allowed"_s);
        }
    }

    // By a page of HAProxy's own: before 3.3 it knows no other for what it cannot parse.
    void whatIsNoHttpIsRefused()
    {
        QCOMPARE(exchange(m_gateway->port(), "please show me the books\r\n\r\n").status(), 400);
        QVERIFY(m_gateway->ask("GET", "/api/v1/books").status() == 200);
    }

    void lengthsThatContradictEachOtherAreRefused()
    {
        const RawMessage answer =
            m_gateway->ask("POST", "/api/v1/orders", {"Content-Length: 5", "Transfer-Encoding: chunked"});
        QCOMPARE(answer.status(), 400);
    }
};

TEST_SUITE(RoutesTest);
#include "routes_test.moc"
