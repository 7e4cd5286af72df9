#include "tests/journeys/chapters.h"
#include "tests/journeys/steady_buyer.h"

#include <QFile>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

// A database that was killed reads its log again and writes thousands of files to a disk that may be slow.
constexpr auto kPatience = std::chrono::seconds(90);

// From the record over REST, which is the truth; a push may be lost with the broker that carried it.
QHash<QString, int> purchaseMessages(Cast &cast)
{
    QHash<QString, int> found;
    QString path = u"/messages?limit=100"_s;
    Narrator silent = Narrator::silent();
    ShopClient client(cast.gateway, silent);
    while (!path.isEmpty()) {
        const QJsonObject page = expectStatus(client.get(cast.buyer, path), 200).body;
        for (const QJsonValue message : page.value("items"_L1).toArray()) {
            if (message["kind"_L1].toString() == "orderPlaced"_L1)
                ++found[message["facts"_L1]["orderId"_L1].toString()];
        }
        const QJsonValue next = page.value("next"_L1);
        path = next.isNull() || next.isUndefined() ? QString()
                                                   : u"/messages?limit=100&after=%1"_s.arg(next.toVariant().toString());
    }
    return found;
}

} // namespace

void anyPartMayDie(Cast &cast)
{
    cast.narrator.chapter(u"O1"_s, u"Each process is killed while orders flow; nothing is lost, doubled or stuck"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"불사의 책"_s, 5'000, 5'000);
    (void)cast.placedOrder(book);
    SteadyBuyer buyer(cast, cast.buyer, book);
    for (const QString &part : {u"store"_s, u"storefront"_s, u"delivery"_s, u"notification"_s, u"order_view"_s,
             u"payment"_s, u"ordering"_s, u"identity"_s, u"provider"_s, u"haproxy"_s, u"mosquitto"_s, u"postgres"_s}) {
        const int before = buyer.count();
        cast.shop.killPart(part);
        if (part == "mosquitto"_L1)
            cast.shop.loseBrokersMemory();
        cast.shop.waitUntilBack(part);
        cast.waitUntil(
            u"orders to flow again after %1 was killed"_s.arg(part), [&] { return buyer.count() >= before + 3; },
            kPatience);
        cast.narrator.remark(u"%1 killed -9 and back"_s.arg(part));
    }
    const QStringList acknowledged = buyer.finish();
    for (const QString &order : acknowledged)
        cast.waitForStatus(order, u"placed"_s);
    QHash<QString, int> told;
    const auto isTold = [&](const QString &order) { return told.value(order) >= 1; };
    cast.waitUntil(u"every purchase message"_s, [&] {
        told = purchaseMessages(cast);
        return std::all_of(acknowledged.begin(), acknowledged.end(), isTold);
    });
    for (const QString &order : acknowledged) {
        expect(told.value(order) == 1, u"order %1 is told once, not %2 times"_s.arg(order).arg(told.value(order)));
        if (cast.shop.chargeOf(order).isEmpty())
            throw Surprise(u"the provider knows no charge for order "_s + order);
    }
    for (const QString &order : {acknowledged.first(), acknowledged.last()})
        cast.waitForDesk(cast.seller, order);
    cast.narrator.remark(u"%1 orders acknowledged, each placed, paid and told once"_s.arg(acknowledged.size()));
}

} // namespace journeys
