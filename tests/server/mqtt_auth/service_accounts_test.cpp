#include "server/mqtt_auth/service_accounts.h"
#include "tests/support/test_suite.h"

using mqtt_auth::ServiceAccounts;

namespace {

// sha256("open sesame")
constexpr auto kAccounts = R"({"services": {"ordering": {
    "passwordSha256": "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb",
    "reads": ["shop/store/events/+"], "writes": ["shop/ordering/events/+"]}}})";

} // namespace

class ServiceAccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServiceIsKnownByItsPassword()
    {
        const auto accounts = ServiceAccounts::parse(kAccounts);
        QVERIFY(accounts);
        QVERIFY(accounts->has("ordering"));
        QVERIFY(accounts->isPassword("ordering", "open sesame"));
        QVERIFY(!accounts->isPassword("ordering", "open sesam"));
        QVERIFY(!accounts->isPassword("ordering", ""));
        QVERIFY(!accounts->has("payment"));
        QVERIFY(!accounts->isPassword("payment", "open sesame"));
    }

    void itsTopicsAreThoseOfItsAccount()
    {
        const auto accounts = ServiceAccounts::parse(kAccounts).value();
        QVERIFY(accounts.mayRead("ordering", "shop/store/events/3"));
        QVERIFY(!accounts.mayRead("ordering", "shop/ordering/events/3"));
        QVERIFY(accounts.mayWrite("ordering", "shop/ordering/events/3"));
        QVERIFY(!accounts.mayWrite("ordering", "shop/store/events/3"));
        QVERIFY(!accounts.mayRead("payment", "shop/store/events/3"));
        QVERIFY(!accounts.mayWrite("", "shop/ordering/events/3"));
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("nobody") << QByteArray(R"({"services": {}})");
        QTest::newRow("no digest") << QByteArray(R"({"services": {"ordering": {"reads": []}}})");
        QTest::newRow("short digest") << QByteArray(R"({"services": {"ordering": {"passwordSha256": "41ef"}}})");
        QTest::newRow("dash") << QByteArray(kAccounts).replace("\"ordering\"", "\"order-ing\"");
    }
    void whatCannotBeReadIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto accounts = ServiceAccounts::parse(json);
        QVERIFY(!accounts);
        QCOMPARE(accounts.error().slug, QStringLiteral("bad-service-accounts"));
    }
};

TEST_SUITE(ServiceAccountsTest);
#include "service_accounts_test.moc"
