#include "server/notification/application/tell_users.h"
#include "tests/server/delivery/support/delivery_desk.h"
#include "tests/server/notification/support/memory_messages.h"
#include "tests/support/test_suite.h"

#include "common/core/uuid_v7.h"

#include <rapidcheck.h>

using namespace contracts::delivery;
using notification::noticesOf;
using notification::TellUsers;

// Requirement F9: over a random run of couriers' reports, as many moves of parcels as messages to the buyer.
class EveryMoveIsToldTest : public QObject {
    Q_OBJECT

    template <class Event>
    static void tell(TellUsers &users, const ToldEvents::Told &told, core::Result<Event> (*parse)(const QJsonObject &))
    {
        if (told.type == Event::kType)
            (void)users.run(core::uuidV7(), noticesOf(parse(told.data).value()));
    }

    static MemoryMessages messagesOf(const ToldEvents &events)
    {
        MemoryMessages messages;
        TellUsers users(messages);
        for (const ToldEvents::Told &told : events.all) {
            tell(users, told, parseDeliveryStarted);
            tell(users, told, parseDeliveryProgressed);
            tell(users, told, parseDeliveryCompleted);
        }
        return messages;
    }

private Q_SLOTS:
    void aRandomRunTellsEveryMoveOnce()
    {
        QVERIFY(rc::check("moves of parcels = messages to their buyer", [] {
            DeliveryDesk desk;
            const PlacedOrder order(3);
            RC_ASSERT(desk.prepare(order).has_value());
            const auto reports = *rc::gen::arbitrary<std::vector<std::pair<unsigned, unsigned>>>();
            for (const auto &[whose, what] : reports) {
                const qsizetype seller = whose % 3;
                const delivery::Reader reporter{contracts::userOf(order.sellers.at(seller)), false};
                if (what % 6 == 0)
                    (void)desk.ship(order, seller);
                else
                    (void)desk.progress(
                        desk.parcelOf(order, seller).parcel().id, reporter, DeliveryStatus(what % 6 + 1));
            }
            int moves = 0;
            for (qsizetype seller = 0; seller < 3; ++seller)
                moves += desk.parcelOf(order, seller).stepCount() - 1; // being prepared is no move
            const MemoryMessages messages = messagesOf(desk.events);
            RC_ASSERT(messages.posted.size() == moves);
            for (const auto &notice : messages.posted)
                RC_ASSERT(notice.recipient == contracts::userOf(order.buyer));
        }));
    }
};

TEST_SUITE(EveryMoveIsToldTest);
#include "every_move_is_told_test.moc"
