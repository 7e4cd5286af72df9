#include "tests/drills/faults/replicas.h"

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::RunningShop;

namespace {

const QStringList kServices{u"identity"_s, u"store"_s, u"storefront"_s, u"ordering"_s, u"payment"_s, u"delivery"_s,
    u"order_view"_s, u"notification"_s};
constexpr int kReplicas = 3;
constexpr auto kUntilLeasesAreLost = std::chrono::milliseconds(8'300); // 8 s, see decision 10

QStringList replicasOf(const QString &service)
{
    QStringList names{service};
    for (int number = 2; number <= kReplicas; ++number)
        names.append(u"%1.%2"_s.arg(service).arg(number));
    return names;
}

// The frozen one wakes up when the others have just taken over what it was at, or when the runner replaces it: it
// believes that it still may go on.
Fault oneKilledOneFrozen(const QString &service)
{
    const QStringList names = replicasOf(service);
    return {.name = u"%1: of three one killed and one frozen for a while"_s.arg(service),
        .strike =
            [names](RunningShop &shop) {
                shop.freezePart(names.at(2));
                shop.killPart(names.at(1));
            },
        .end =
            [names](RunningShop &shop) {
                shop.wakePart(names.at(2));
                shop.waitUntilReady(names.at(1));
                shop.waitUntilReady(names.at(2));
            },
        .lasts = kUntilLeasesAreLost};
}

// As when the shop is brought up to date.
Fault rollingRestart()
{
    return {.name = u"every service restarted, one replica after the other"_s,
        .strike =
            [](RunningShop &shop) {
                for (const QString &service : kServices) {
                    for (const QString &name : replicasOf(service)) {
                        shop.stopPart(name);
                        shop.startPart(name);
                    }
                }
            },
        .isNoticed = false};
}

} // namespace

QList<Fault> faultsOfReplicas()
{
    QList<Fault> all;
    for (const QString &service : kServices)
        all.append(oneKilledOneFrozen(service));
    return all + QList<Fault>{rollingRestart()};
}

QStringList threeOfEach()
{
    QStringList arguments;
    for (const QString &service : kServices)
        arguments += {u"--replicas"_s, u"%1=%2"_s.arg(service).arg(kReplicas)};
    return arguments;
}

} // namespace drills
