#include "tests/drills/stage.h"

#include "tests/drills/faults/crashes.h"
#include "tests/drills/faults/false_clock.h"
#include "tests/drills/faults/network.h"
#include "tests/drills/faults/poison.h"
#include "tests/drills/faults/provider_moods.h"
#include "tests/drills/faults/replicas.h"
#include "tests/drills/faults/small_disk.h"

#include "server/platform/http/client.h"

namespace drills {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using journeys::RunningShop;
using journeys::ShopChoice;

namespace {

constexpr int kDisk = 1'500; // MB; PostgreSQL keeps up to 1 GB of its log
constexpr int kDiskOfLogs = 8; // MB

Stage usual()
{
    return {.name = u"a shop as anybody has it"_s,
        .faults = crashes() + providerMoods() + QList<Fault>{poison()},
        .races = races()};
}

Stage ofReplicas()
{
    return {.name = u"a shop with three of each service"_s,
        .faults = faultsOfReplicas(),
        .prepare = [](ShopChoice &choice) { choice.upArguments += threeOfEach(); }};
}

Stage onABadNetwork()
{
    const auto wire = std::make_shared<Wire>();
    return {.name = u"a shop on a bad network"_s,
        .faults = brokenNetwork(wire),
        .lacks = Wire::canBeCut() ? QString() : u"root and nft"_s,
        .tidy = [wire] { wire->mend(); }};
}

// The disks of one play: they are there from its preparation on.
struct Disks {
    QTemporaryDir folder;
    std::unique_ptr<SmallDisk> all;
    std::unique_ptr<SmallDisk> logs;
};

Stage onASmallDisk()
{
    const auto disks = std::make_shared<Disks>();
    const auto full = [disks](const QString &name, std::unique_ptr<SmallDisk> Disks::*which) {
        return Fault{name, [disks, which](RunningShop &) { ((*disks).*which)->fill(); },
            [disks, which](RunningShop &) { ((*disks).*which)->clear(); }};
    };
    return {.name = u"a shop on a small disk"_s,
        .faults = {full(u"disk full"_s, &Disks::all), full(u"disk of the logs full"_s, &Disks::logs)},
        .lacks = SmallDisk::canBeMade() ? QString() : u"the right to mount a disk"_s,
        .prepare = [disks](ShopChoice &choice) {
            QFile::setPermissions(
                disks->folder.path(), QFile::permissions(disks->folder.path()) | QFile::ExeGroup | QFile::ExeOther);
            choice.data = disks->folder.filePath(u"disk/shop"_s);
            choice.start = true;
            disks->all = std::make_unique<SmallDisk>(disks->folder.filePath(u"disk"_s), kDisk);
            disks->logs = std::make_unique<SmallDisk>(choice.data + u"/logs"_s, kDiskOfLogs);
        }};
}

// That the shop goes by the false clock.
void expectClock(RunningShop &shop, std::chrono::seconds ahead)
{
    const auto answer = platform::http::send({.url = QUrl(shop.gateway().toString() + u"/.well-known/bookstore"_s)});
    journeys::expect(answer.has_value(), u"the gateway does not tell the time"_s);
    const QDateTime told = QDateTime::fromString(QString::fromLatin1(answer->header("date")), Qt::RFC2822Date);
    const qint64 off = QDateTime::currentDateTimeUtc().addSecs(ahead.count()).secsTo(told);
    journeys::expect(qAbs(off) < 60, u"the clock of the shop is %1 s beside"_s.arg(off));
}

Stage underAFalseClock()
{
    const auto clock = std::make_shared<FalseClock>();
    const auto jump = [clock](const QString &name, std::chrono::seconds ahead) {
        return Fault{name,
            [clock, ahead](RunningShop &shop) {
                clock->set(ahead);
                expectClock(shop, ahead);
            },
            [clock](RunningShop &) { clock->set(0s); }};
    };
    return {.name = u"a shop under a false clock"_s,
        .faults = {jump(u"clock an hour fast for a while"_s, 1h), jump(u"clock an hour slow for a while"_s, -1h)},
        .lacks = FalseClock::canBeWound() ? QString() : u"libfaketime"_s,
        .prepare = [clock](ShopChoice &choice) { choice.environment = clock->environment(); }};
}

} // namespace

QList<Stage> stages()
{
    return {usual(), ofReplicas(), onABadNetwork(), onASmallDisk(), underAFalseClock()};
}

} // namespace drills
