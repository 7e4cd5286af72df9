#include "client/api/known_shop.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/bare_server.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace api;
using namespace Qt::Literals::StringLiterals;
using tests::answerOf;
using tests::BareServer;

namespace {

QByteArray card(const QJsonObject &changes = {})
{
    QJsonObject card = tests::example(u"shop"_s, u"shop_card"_s);
    for (auto change = changes.begin(); change != changes.end(); ++change)
        card[change.key()] = *change;
    return QJsonDocument(card).toJson();
}

QString found(const QString &address)
{
    const auto shop = answerOf(findShop(address));
    return shop ? shop->gateway.toString() : shop.error().slug;
}

} // namespace

class KnownShopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("gateways");
        const auto row = [](const char *address, const QStringList &gateways) {
            QTest::newRow(address) << QString::fromUtf8(address) << gateways;
        };
        row("shop.example", {u"https://shop.example"_s, u"http://shop.example"_s});
        row("  shop.example:8080 ", {u"https://shop.example:8080"_s, u"http://shop.example:8080"_s});
        row("http://shop.example/", {u"http://shop.example"_s});
        row("https://SHOP.example:8443/books?q=1#x", {u"https://shop.example:8443"_s});
        row("127.0.0.1:20080", {u"http://127.0.0.1:20080"_s, u"https://127.0.0.1:20080"_s});
        row("localhost:20080", {u"http://localhost:20080"_s, u"https://localhost:20080"_s});
        row("[::1]:20080", {u"http://[::1]:20080"_s, u"https://[::1]:20080"_s});
        row("책방.example", {u"https://xn--vh3bp80a.example"_s, u"http://xn--vh3bp80a.example"_s});
        for (const char *nonsense : {"", "  ", "two words", "ftp://shop.example", "http://", "shop.example:99999",
                 "shop.example:0", "user:secret@shop.example", "-", "https://shop..example:x", "file:///etc/passwd"})
            row(nonsense, {});
    }

    void addressesAreReadAsPeopleWriteThem()
    {
        QFETCH(const QString, address);
        QFETCH(const QStringList, gateways);
        const auto read = gatewaysAt(address);
        QStringList texts;
        for (const QUrl &url : read.value_or(QList<QUrl>()))
            texts.append(url.toString());
        QCOMPARE(texts, gateways);
        if (!read)
            QCOMPARE(read.error().slug, u"not-an-address"_s);
    }

    void aShopTellsWhatItIs()
    {
        BareServer server;
        server.replyWith({200, card()});
        const auto shop = answerOf(findShop(server.url().toString()));
        QVERIFY(shop);
        QCOMPARE(*shop, (KnownShop{server.url(), u"Bookstore"_s, u"0.1.0"_s, u"127.0.0.1"_s, 1883}));
        QCOMPARE(server.heard().first().target, QByteArray("/.well-known/bookstore"));
    }

    void anAddressWithoutASchemeFindsItToo()
    {
        BareServer server;
        server.replyWith({200, card()});
        QCOMPARE(found(u"127.0.0.1:%1"_s.arg(server.url().port())), server.url().toString());
    }

    void whatAnswersOtherwiseIsNoBookstore()
    {
        for (const BareServer::Reply &reply : {BareServer::Reply{404, "no"}, {200, "<html></html>"},
                 {200, card({{u"product"_s, u"bakery"_s}})}, {200, card({{u"mqtt"_s, 5}})}, {302, ""}, {500, ""}}) {
            BareServer server;
            server.replyWith(reply);
            if (reply.body.startsWith('<'))
                QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"breaks its contract"_s));
            QCOMPARE(found(server.url().toString()), u"not-a-bookstore"_s);
        }
    }

    void anotherVersionIsToldApart()
    {
        BareServer server;
        server.replyWith({200, card({{u"api"_s, 2}})});
        QCOMPARE(found(server.url().toString()), u"too-old"_s);
    }

    void nobodyThereIsUnreachable()
    {
        BareServer server;
        const QString address = server.url().authority();
        server.close();
        QCOMPARE(found(address), u"shop-unreachable"_s);
        QCOMPARE(found(u"two words"_s), u"not-an-address"_s);
    }
};

TEST_SUITE(KnownShopTest);
#include "known_shop_test.moc"
