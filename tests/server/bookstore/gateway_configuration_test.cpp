#include "server/bookstore/gateway_configuration.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

namespace {

GatewaySettings settingsWith(const QMap<QString, QList<Replica>> &services)
{
    return {.folder = {}, .port = 8'080, .services = services};
}

QStringList serverLines(const QString &configuration)
{
    QStringList lines;
    for (const QString &line : configuration.split(u'\n')) {
        if (line.startsWith("    server "_L1))
            lines << line.trimmed();
    }
    return lines;
}

} // namespace

class GatewayConfigurationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReplicaIsALineOfItsService()
    {
        const auto rendered = renderGateway(settingsWith({
            {u"store"_s, {{u"10.0.0.5"_s, 8'001, 9'001}, {u"store-b.shop.internal"_s, 8'002, 9'002}}},
            {u"identity"_s, {{u"::1"_s, 8'003, 9'003}}},
        }));
        QVERIFY(rendered);
        QCOMPARE(serverLines(*rendered),
            (QStringList{u"server identity_1 [::1]:8003 port 9003"_s, u"server store_1 10.0.0.5:8001 port 9001"_s,
                u"server store_2 store-b.shop.internal:8002 port 9002"_s}));
    }

    void itOpensOnePortAndNothingElseToTheNetwork()
    {
        const auto rendered = renderGateway(settingsWith({}));
        QVERIFY(rendered);
        QStringList doors;
        for (const QString &line : rendered->split(u'\n')) {
            if (line.contains("bind "_L1) || line.contains("stats socket"_L1))
                doors << line.trimmed().section(u' ', 0, -1).section(u" mode"_s, 0, 0);
        }
        QCOMPARE(doors,
            (QStringList{u"stats socket unix@admin.sock"_s, u"bind 127.0.0.1:8080"_s, u"bind unix@metrics.sock"_s}));
    }

    void nothingIsLeftToFillIn()
    {
        const auto rendered = renderGateway(settingsWith({}));
        QVERIFY(rendered);
        static const QRegularExpression gap(u"@[A-Z_]+[ @]"_s);
        const auto left = gap.match(*rendered);
        QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
    }

    void limitsAreCountedOverTenSeconds()
    {
        GatewaySettings settings = settingsWith({});
        settings.limits = {.perAddress = 7, .perUser = 3, .connections = 11};
        const QString rendered = renderGateway(settings).value();
        QVERIFY(rendered.contains(u"sc0_http_req_rate gt 70 }"_s));
        QVERIFY(rendered.contains(u"sc0_http_req_rate gt 280 }"_s));
        QVERIFY(rendered.contains(u"table_gpc0_rate(users) ge 30 }"_s));
        QVERIFY(rendered.contains(u"sc0_conn_cur gt 11 }"_s));
    }

    void clientsAreToldWhereTheBellIs()
    {
        GatewaySettings settings = settingsWith({});
        settings.mqttPort = 21'883;
        QVERIFY(renderGateway(settings).value().contains(uR"("mqtt":{"port":21883})"_s));
    }

    void aServiceWithoutARouteIsLeftOut()
    {
        const auto rendered = renderGateway(settingsWith({{u"auditor"_s, {{u"10.0.0.5"_s, 8'001, 9'001}}}}));
        QVERIFY(rendered);
        QCOMPARE(serverLines(*rendered), QStringList());
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<quint16>("internalPort");
        QTest::newRow("no port") << u"10.0.0.5"_s << quint16(0) << quint16(9'001);
        QTest::newRow("no internal port") << u"10.0.0.5"_s << quint16(8'001) << quint16(0);
        QTest::newRow("no host") << QString() << quint16(8'001) << quint16(9'001);
        QTest::newRow("a second line") << u"10.0.0.5\n    bind :80"_s << quint16(8'001) << quint16(9'001);
        QTest::newRow("a line end") << u"store\n"_s << quint16(8'001) << quint16(9'001);
        QTest::newRow("an option") << u"store check-ssl"_s << quint16(8'001) << quint16(9'001);
        QTest::newRow("a variable") << u"${HOME}"_s << quint16(8'001) << quint16(9'001);
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(const QString, host);
        QFETCH(const quint16, port);
        QFETCH(const quint16, internalPort);
        const auto rendered = renderGateway(settingsWith({{u"store"_s, {{host, port, internalPort}}}}));
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().slug, u"not-an-address"_s);
    }
};

TEST_SUITE(GatewayConfigurationTest);
#include "gateway_configuration_test.moc"
