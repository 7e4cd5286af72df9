#include "tests/drills/faults/poison.h"

#include "common/contracts/ordering/order_events.h"
#include "common/core/uuid_v7.h"
#include "server/platform/events/log.h"
#include "tests/journeys/push_recorder.h"
#include "tests/journeys/shop_client.h"

#include <QFile>
#include <QJsonDocument>

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::expectStatus;
using journeys::Narrator;
using journeys::Person;
using journeys::RunningShop;
using journeys::ShopClient;

namespace {

// Who wants to know of each order.
const QStringList kListeners{u"delivery"_s, u"notification"_s, u"order_view"_s, u"store"_s, u"storefront"_s};

constexpr auto kPatience = std::chrono::minutes(2); // it is tried several times, at ever longer intervals

// Tells of an order that says nothing of itself.
void tellNonsense(RunningShop &shop)
{
    platform::postgres::Connection ordering(shop.databaseOf(u"ordering"_s));
    const QString subject = core::uuidV7().toString(QUuid::WithoutBraces);
    const auto told =
        platform::events::append(ordering, contracts::ordering::OrderPlaced::kType, subject, {{"orderId"_L1, subject}});
    journeys::expect(told.has_value(), told ? QString() : told.error().detail);
}

void giveUp(ShopClient &client, const Person &admin, const QString &listener)
{
    const QString letters = u"/admin/dead-letters/"_s + listener;
    QJsonArray all;
    journeys::waitUntil(
        listener + u" to set the event aside"_s,
        [&] {
            all = client.get(admin, letters).body.value("items"_L1).toArray();
            return !all.isEmpty();
        },
        kPatience);
    for (const QJsonValue letter : all)
        expectStatus(client.post(admin, u"%1/%2/skip"_s.arg(letters).arg(letter["number"_L1].toInteger()),
                         {{"reason"_L1, u"Nobody ordered that."_s}}),
            200);
}

} // namespace

Fault poison()
{
    return {.name = u"an event that nobody can apply"_s,
        .strike = tellNonsense,
        .end =
            [](RunningShop &shop) {
                Narrator silent = Narrator::silent();
                ShopClient client(shop.gateway(), silent);
                const Person admin = client.signIn(u"admin@demo"_s, u"demo"_s);
                for (const QString &listener : kListeners)
                    giveUp(client, admin, listener);
            },
        .isNoticed = false};
}

} // namespace drills
