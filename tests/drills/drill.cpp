#include "tests/drills/drill.h"

#include "tests/drills/steady_reader.h"
#include "tests/journeys/steady_buyer.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>
#include <QThread>

#include <algorithm>

namespace drills {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using journeys::Cast;
using journeys::Reply;
using journeys::SteadyBuyer;

namespace {

constexpr int kBuyers = 3;
constexpr int kServedAgain = 3; // orders of each buyer
constexpr auto kPatience = 120s;

qint64 figure(const QJsonObject &audit, const QString &name)
{
    return audit.value("figures"_L1)[name].toInteger();
}

} // namespace

Drill::Drill(Cast &cast, unsigned seed)
    : m_cast(cast)
    , m_book(cast.newBook(cast.seller, u"훈련의 책"_s, 5'000, 99'000))
    , m_random(seed)
    , m_ordersBefore(figure(cast.shop.audit(), u"orders"_s))
{
    Outcome first;
    settle(first, {m_cast.placedOrder(m_book)});
    journeys::expect(first.breaches == 0, first.wrong.join(u'\n'));
    ++m_ordersBefore;
}

QList<Fault> Drill::shuffled(QList<Fault> faults)
{
    std::shuffle(faults.begin(), faults.end(), m_random);
    return faults;
}

Outcome Drill::run(const Fault &fault)
{
    Outcome outcome{.name = fault.name};
    enter(); // a drill is longer than a token
    QStringList acknowledged;
    {
        SteadyReader reader(m_cast, m_cast.seller);
        std::vector<std::unique_ptr<SteadyBuyer>> buyers;
        for (int i = 0; i < kBuyers; ++i)
            buyers.push_back(std::make_unique<SteadyBuyer>(m_cast, i % 2 ? m_cast.otherBuyer : m_cast.buyer, m_book));
        outcome.recovery = strike(fault, [&] {
            const auto least = std::min_element(
                buyers.begin(), buyers.end(), [](const auto &a, const auto &b) { return a->count() < b->count(); });
            return (*least)->count();
        });
        for (const auto &buyer : buyers) {
            acknowledged += buyer->finish();
            note(outcome, !buyer->hasGivenUp(), u"an order was never answered"_s);
            note(outcome, fault.isNoticed || buyer->refusals().isEmpty(),
                u"%1 orders were refused, as by %2"_s.arg(buyer->refusals().size()).arg(buyer->refusals().value(0)));
        }
        const QStringList unread = reader.finish();
        note(outcome, fault.isNoticed || unread.isEmpty(),
            u"%1 pages could not be read, as %2"_s.arg(unread.size()).arg(unread.value(0)));
    }
    count(outcome, acknowledged);
    return outcome;
}

Outcome Drill::run(const Race &race, int rounds)
{
    Outcome outcome{.name = u"%1, %2 times"_s.arg(race.name).arg(rounds)};
    enter();
    const Rounds seen = race.run(m_cast, rounds);
    for (const QString &wrong : seen.wrong)
        note(outcome, false, wrong);
    count(outcome, seen.acknowledged);
    return outcome;
}

void Drill::enter()
{
    const auto isIn = [&] {
        try {
            m_cast.signInAgain();
        } catch (const journeys::Surprise &) {
            return false; // identity may still be on its way back
        }
        return true;
    };
    m_cast.waitUntil(u"everybody to be signed in"_s, isIn, kPatience);
}

void Drill::count(Outcome &outcome, const QStringList &acknowledged)
{
    outcome.acknowledged = int(acknowledged.size());
    enter(); // tokens may have ended meanwhile
    settle(outcome, acknowledged);
    compare(outcome, acknowledged);
}

std::chrono::milliseconds Drill::strike(const Fault &fault, const std::function<int()> &leastServed)
{
    m_cast.waitUntil(
        u"everybody to be served"_s, [&] { return leastServed() >= kServedAgain; }, kPatience);
    QThread::msleep(ulong(randomly(0, 1'000).count()));
    QElapsedTimer time;
    time.start();
    fault.strike(m_cast.shop);
    if (fault.end) {
        QThread::msleep(ulong(fault.lasts.value_or(randomly(1'000, 6'000)).count()));
        time.start();
        fault.end(m_cast.shop);
    }
    const int before = leastServed();
    m_cast.waitUntil(
        u"everybody to be served after "_s + fault.name, [&] { return leastServed() >= before + kServedAgain; },
        kPatience);
    return std::chrono::milliseconds(time.elapsed());
}

// Those who were told to pay a little later have their answer when payment is well again.
void Drill::settle(Outcome &outcome, const QStringList &acknowledged)
{
    for (const QString &order : acknowledged) {
        Reply seen;
        const auto isSettled = [&] {
            seen = m_cast.client.get(m_cast.admin, u"/orders/"_s + order);
            return seen.status == 200 && seen.body.value("status"_L1) != "awaitingPayment"_L1;
        };
        try {
            m_cast.waitUntil(u"order %1 to be settled"_s.arg(order), isSettled, kPatience);
        } catch (const journeys::Surprise &) {
            note(outcome, false,
                u"order %1 is stuck: %2 %3"_s.arg(order).arg(seen.status).arg(QString::fromUtf8(seen.raw.body)));
            return; // the audit tells of the others
        }
    }
}

void Drill::compare(Outcome &outcome, const QStringList &acknowledged)
{
    const QJsonObject audit = m_cast.shop.audit();
    for (const QJsonValue finding : audit.value("findings"_L1).toArray()) {
        for (const QJsonValue breach : finding["breaches"_L1].toArray())
            note(outcome, false,
                finding["invariant"_L1].toString() + u' '
                    + QString::fromUtf8(QJsonDocument(breach.toObject()).toJson(QJsonDocument::Compact)));
    }
    note(outcome, !audit.value("findings"_L1).toArray().isEmpty(), u"the audit asserts nothing"_s);
    note(
        outcome, audit.value("exitCode"_L1) == 0, u"the view, built anew, or the log of admins is not as it must be"_s);
    const qint64 told = QSet<QString>(acknowledged.begin(), acknowledged.end()).size();
    const qint64 orders = figure(audit, u"orders"_s) - m_ordersBefore;
    note(outcome, told == acknowledged.size(), u"an order was acknowledged for two commands"_s);
    note(outcome, orders == told, u"%1 orders were acknowledged, %2 are there"_s.arg(told).arg(orders));
    const QJsonObject ledger = m_cast.shop.ledgerOfProvider();
    for (const auto &[ours, theirs] : {std::pair{u"captured"_s, u"charged"_s}, std::pair{u"refunded"_s, u"refunded"_s}})
        note(outcome, figure(audit, ours) == ledger[theirs].toInteger(),
            u"%1 %2, the provider has %3"_s.arg(ours).arg(figure(audit, ours)).arg(ledger[theirs].toInteger()));
    m_ordersBefore += orders;
}

void Drill::note(Outcome &outcome, bool holds, const QString &what)
{
    if (holds)
        return;
    ++outcome.breaches;
    outcome.wrong.append(what);
}

std::chrono::milliseconds Drill::randomly(int from, int to)
{
    return std::chrono::milliseconds(std::uniform_int_distribution<int>(from, to)(m_random));
}

} // namespace drills
