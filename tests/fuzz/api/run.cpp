#include "tests/fuzz/api/run.h"

#include "tests/fuzz/api/requests.h"
#include "tests/fuzz/api/wire.h"

#include <cstdio>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUsualShare = 10;

// What others need first is done more often; what takes long, or sends people home, less.
int shareOf(const QString &operation)
{
    static const QHash<QString, int> shares{{u"placeOrder"_s, 40}, {u"shipOrder"_s, 25}, {u"progressDelivery"_s, 25},
        {u"registerBook"_s, 20}, {u"changeStock"_s, 20}, {u"registerUser"_s, 1}, {u"signIn"_s, 1},
        {u"changePassword"_s, 1}, {u"confirmPasswordReset"_s, 1}, {u"requestPasswordReset"_s, 2},
        {u"signInOnPage"_s, 4}, {u"endOtherSessions"_s, 2}, {u"signOut"_s, 2}, {u"endSession"_s, 4},
        {u"suspendAccount"_s, 2}, {u"refreshSession"_s, 3}, {u"tradeForTokens"_s, 5}, {u"showOpenApi"_s, 1},
        {u"showAsyncApi"_s, 1}, {u"showDocs"_s, 1}, {u"showDashboard"_s, 4}, {u"applyAsSeller"_s, 3},
        {u"withdrawBook"_s, 4}};
    return shares.value(operation, kUsualShare);
}

} // namespace

void Tally::add(const Tally &other)
{
    for (const auto &[kind, count] : other.ofKind)
        ofKind[kind] += count;
    for (const auto &[kind, counts] : other.statuses) {
        for (const auto &[status, count] : counts)
            statuses[kind][status] += count;
    }
    for (auto operation = other.served.begin(); operation != other.served.end(); ++operation)
        served[operation.key()] += operation.value();
}

void Tally::print(const Published &published) const
{
    for (const auto &[kind, count] : ofKind) {
        std::printf("  %-14s %8lld  ", kNamesOfKinds[std::size_t(kind)], static_cast<long long>(count));
        for (const auto &[status, times] : statuses.at(kind))
            std::printf(" %d: %lld", status, static_cast<long long>(times));
        std::printf("\n");
    }
    QStringList never;
    for (const Operation &operation : published.operations()) {
        if (!served.contains(operation.id))
            never.append(operation.id);
    }
    std::printf("  %lld of %lld operations have served somebody%s%s\n", static_cast<long long>(served.size()),
        static_cast<long long>(published.operations().size()), never.isEmpty() ? "" : "; not ",
        qUtf8Printable(never.join(u", "_s)));
}

Run::Run(const Known &known, std::uint64_t seed, int number)
    : m_known(known)
    , m_dice(seed * 1'000 + std::uint64_t(number))
    , m_number(number)
{
    for (const Operation &operation : known.published.operations())
        m_often += QList<const Operation *>(shareOf(operation.id), &operation);
}

Tally Run::send(qint64 requests, std::atomic<qint64> &sent)
{
    Wire wire(QUrl(m_known.shop), u"127.0.0.%1"_s.arg(m_number + 2));
    Tally tally;
    for (qint64 i = 0; i < requests; ++i) {
        sendOne(tally, wire);
        if (++sent % 5'000 == 0) {
            std::printf("  %lld sent, %lld findings\n", static_cast<long long>(sent),
                static_cast<long long>(m_known.findings.count()));
            std::fflush(stdout);
        }
    }
    return tally;
}

void Run::sendOne(Tally &tally, Wire &wire)
{
    const Author author{m_known.published, m_known.marks, m_known.pool, m_dice};
    const Operation &operation = anyOperation();
    const Request request = Requests(author).make(operation, anyKind(), somebodyFor(operation));
    const auto answer = wire.send(request);
    learnFrom(m_known, request, answer);
    Inspection(m_known, request, answer).look();
    ++tally.ofKind[request.kind];
    ++tally.statuses[request.kind][answer.status];
    if (request.isAddressed && answer.status >= 200 && answer.status < 400)
        ++tally.served[operation.id];
}

const Operation &Run::anyOperation()
{
    return *m_dice.oneOf(m_often);
}

// Mostly somebody whom the operation admits.
Person Run::somebodyFor(const Operation &operation)
{
    Person person = m_known.people.at(int(m_dice.between(0, m_known.people.count() - 1)));
    for (int tries = 0; tries < 8 && !operation.admits(person.roles) && m_dice.inAHundred(90); ++tries)
        person = m_known.people.at(int(m_dice.between(0, m_known.people.count() - 1)));
    return person;
}

Kind Run::anyKind()
{
    const qint64 roll = m_dice.between(1, 100);
    return roll <= 60 ? Kind::AsPublished : roll <= 90 ? Kind::Violation : Kind::Rubbish;
}

} // namespace api_fuzz
