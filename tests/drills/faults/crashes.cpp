#include "tests/drills/faults/crashes.h"

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::RunningShop;

namespace {

const QStringList &parts()
{
    static const QStringList names{u"identity"_s, u"store"_s, u"storefront"_s, u"ordering"_s, u"payment"_s,
        u"delivery"_s, u"order_view"_s, u"notification"_s, u"auditor"_s, u"provider"_s, u"haproxy"_s, u"mosquitto"_s,
        u"postgres"_s};
    return names;
}

// Dead at once, and back by the runner alone.
Fault killed(const QString &part)
{
    return {part + u" killed"_s, [part](RunningShop &shop) {
                shop.killPart(part);
                shop.waitUntilBack(part);
            }};
}

// Neither dead nor alive: it holds its connections and its locks, and answers nothing, until the runner replaces it.
Fault hung(const QString &part)
{
    return {part + u" hung"_s, [part](RunningShop &shop) {
                shop.freezePart(part);
                shop.waitUntilBack(part);
            }};
}

Fault forgetful()
{
    return {u"mosquitto killed without its data"_s, [](RunningShop &shop) {
                shop.killPart(u"mosquitto"_s);
                shop.loseBrokersMemory();
                shop.waitUntilBack(u"mosquitto"_s);
            }};
}

Fault runnerKilled()
{
    return {
        u"runner killed"_s, [](RunningShop &shop) { shop.killRunner(); }, [](RunningShop &shop) { shop.openAgain(); }};
}

} // namespace

QList<Fault> crashes()
{
    QList<Fault> all;
    for (const QString &part : parts())
        all += {killed(part), hung(part)};
    return all + QList<Fault>{forgetful(), runnerKilled()};
}

} // namespace drills
