#include "tests/drills/faults/network.h"

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::RunningShop;

namespace {

constexpr int kLost = 30; // percent

Fault unreachable(const std::shared_ptr<Wire> &wire, const QString &part)
{
    return {part + u" cut off"_s, [wire, part](RunningShop &shop) { wire->cut(shop.ports(part)); },
        [wire](RunningShop &) { wire->mend(); }};
}

Fault lossy(const std::shared_ptr<Wire> &wire, const QStringList &parts)
{
    return {u"%1 % of the packets between the parts lost"_s.arg(kLost),
        [wire, parts](RunningShop &shop) {
            QList<quint16> ports;
            for (const QString &part : parts)
                ports += shop.ports(part);
            wire->lose(ports, kLost);
        },
        [wire](RunningShop &) { wire->mend(); }};
}

// PostgreSQL goes on believing in sessions, and in what they have locked, whose other ends have died. Nothing tells it,
// up to the next fault.
Fault halfOpen(const std::shared_ptr<Wire> &wire, const QString &part)
{
    return {part + u" dies unheard by postgres"_s, [wire, part](RunningShop &shop) {
                wire->mend();
                const auto sessions = connectionsOf(shop.pid(part), shop.ports(u"postgres"_s).first());
                journeys::expect(!sessions.isEmpty(), part + u" has no session to die in"_s);
                wire->silence(sessions);
                shop.killPart(part);
                shop.waitUntilBack(part);
            }};
}

} // namespace

QList<Fault> brokenNetwork(const std::shared_ptr<Wire> &wire)
{
    const QStringList parts{u"identity"_s, u"store"_s, u"storefront"_s, u"ordering"_s, u"payment"_s, u"delivery"_s,
        u"order_view"_s, u"notification"_s, u"provider"_s, u"mosquitto"_s, u"postgres"_s};
    QList<Fault> all;
    for (const QString &part : parts)
        all.append(unreachable(wire, part));
    for (const QString &part : {u"ordering"_s, u"payment"_s, u"store"_s, u"delivery"_s, u"order_view"_s})
        all.append(halfOpen(wire, part));
    all.append(lossy(wire, parts));
    return all;
}

} // namespace drills
