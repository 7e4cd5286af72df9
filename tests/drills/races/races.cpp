#include "tests/drills/races/race.h"

#include "common/core/uuid_v7.h"
#include "tests/drills/races/together.h"

#include <QSet>

#include <mutex>

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::basket;
using journeys::Cast;
using journeys::expectStatus;
using journeys::Narrator;
using journeys::orderIdOf;
using journeys::Person;
using journeys::Reply;
using journeys::ShopClient;

namespace {

constexpr int kBuyers = 50;
constexpr int kHands = 5;
constexpr int kEnough = 50; // rounds, of which each side must win one
constexpr int kDesks = 4; // orders that are fought for at the same time

// A hand of its own for each thread.
struct Hand {
    explicit Hand(const Cast &cast)
        : narrator(Narrator::silent())
        , client(cast.gateway, narrator)
    {
    }

    Narrator narrator;
    ShopClient client;
};

QByteArray newKey()
{
    return core::uuidV7().toByteArray(QUuid::WithoutBraces);
}

// Asks with one key until there is an answer to the order itself: the shop may not have heard of the book yet, or be
// at work on the same key.
Reply answered(Hand &hand, const Person &buyer, const QJsonObject &body, const QByteArray &key)
{
    Reply reply;
    journeys::waitUntil(u"an order to be answered"_s, [&] {
        reply = hand.client.post(buyer, u"/orders"_s, body, key);
        return reply.status / 100 == 2 || reply.slug() == "sold-out"_L1;
    });
    return reply;
}

std::vector<Person> newcomers(Cast &cast, int number)
{
    const QString password = u"the last copy of all"_s;
    std::vector<Person> all;
    for (int i = 0; i < number; ++i) {
        const QString email = u"%1@drill.example"_s.arg(QString::fromLatin1(newKey()));
        expectStatus(
            cast.client.post({}, u"/users"_s,
                {{"email"_L1, email}, {"password"_L1, password}, {"name"_L1, u"이서연"_s}, {"language"_L1, u"ko"_s}}),
            201);
        all.push_back(cast.client.signIn(email, password));
    }
    return all;
}

Rounds theLastCopy(Cast &cast, int rounds)
{
    Rounds seen;
    const std::vector<Person> buyers = newcomers(cast, kBuyers);
    for (int round = 1; round <= rounds; ++round) {
        const Cast::Book book = cast.newBook(cast.seller, u"마지막 한 권"_s, 5'000, 2);
        seen.acknowledged.append(cast.placedOrder(book)); // by then ordering has heard of the copies
        QStringList winners;
        std::mutex lock;
        together(kBuyers, [&](int number) {
            Hand hand(cast);
            const Reply reply = answered(hand, buyers[std::size_t(number)], basket({{book, 1}}), newKey());
            const std::scoped_lock locked(lock);
            if (reply.status / 100 == 2)
                winners.append(orderIdOf(reply));
        });
        seen.acknowledged += winners;
        if (winners.size() != 1)
            seen.wrong.append(u"round %1: the last copy was sold %2 times"_s.arg(round).arg(winners.size()));
    }
    return seen;
}

Rounds theSameKey(Cast &cast, int rounds)
{
    Rounds seen;
    const Cast::Book book = cast.newBook(cast.seller, u"같은 열쇠"_s, 5'000, rounds * kHands);
    for (int round = 1; round <= rounds; ++round) {
        const QByteArray key = newKey();
        QSet<QString> orders;
        std::mutex lock;
        together(kHands, [&](int) {
            Hand hand(cast);
            const Reply reply = answered(hand, cast.buyer, basket({{book, 1}}), key);
            const std::scoped_lock locked(lock);
            orders.insert(orderIdOf(reply));
        });
        seen.acknowledged += orders.values();
        if (orders.size() != 1)
            seen.wrong.append(u"round %1: one command was answered with %2 orders"_s.arg(round).arg(orders.size()));
    }
    return seen;
}

struct Ended {
    QString order;
    QString status; // "shipping" or "cancelled"
};

// The buyer cancels while the seller hands the parcel over. Both are heard, or told that they come too late.
Ended cancelOrShip(Cast &cast, Hand &hand, const Cast::Book &book)
{
    const QString order = orderIdOf(answered(hand, cast.buyer, basket({{book, 1}}), newKey()));
    journeys::waitUntil(u"the order on the desk"_s,
        [&] { return hand.client.get(cast.seller, u"/store/orders/"_s + order).status == 200; });
    together(2, [&](int number) {
        Hand own(cast);
        const Reply reply = number == 0 ? own.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(order))
                                        : own.client.post(cast.seller, u"/store/orders/%1/shipment"_s.arg(order),
                                            {{"courier"_L1, u"한진택배"_s}, {"waybill"_L1, u"race"_s}});
        journeys::expect(reply.status == 202 || reply.status == 409,
            u"order %1: %2 was answered %3"_s.arg(order, number == 0 ? u"cancel"_s : u"ship"_s).arg(reply.status));
    });
    QString status;
    journeys::waitUntil(u"the race about %1 to be decided"_s.arg(order), [&] {
        status = hand.client.get(cast.buyer, u"/orders/"_s + order).body.value("status"_L1).toString();
        return status == "shipping"_L1 || status == "cancelled"_L1;
    });
    return {order, status};
}

// That nothing is both, the audit tells.
Rounds cancelOrShipAll(Cast &cast, int rounds)
{
    Rounds seen;
    const Cast::Book book = cast.newBook(cast.seller, u"취소냐 배송이냐"_s, 5'000, rounds);
    QMap<QString, int> won;
    std::mutex lock;
    together(kDesks, [&](int number) {
        Hand hand(cast);
        for (int round = number; round < rounds; round += kDesks) {
            const Ended ended = cancelOrShip(cast, hand, book);
            const std::scoped_lock locked(lock);
            seen.acknowledged.append(ended.order);
            ++won[ended.status];
        }
    });
    if (rounds >= kEnough && won.size() < 2)
        seen.wrong.append(u"it was no race: all are "_s + won.firstKey());
    return seen;
}

} // namespace

QList<Race> races()
{
    return {{u"%1 buyers for the last copy"_s.arg(kBuyers), 200, theLastCopy},
        {u"%1 clients with one idempotency key"_s.arg(kHands), 200, theSameKey},
        {u"cancel against ship"_s, 1'000, cancelOrShipAll}};
}

} // namespace drills
