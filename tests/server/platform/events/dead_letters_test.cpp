#include "server/platform/events/dead_letters.h"

#include "server/platform/events/listening/cursors.h"
#include "server/platform/events/listening/parked_events.h"
#include "tests/server/platform/events/an_event.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/test_suite.h"

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using platform::postgres::Connection;

class DeadLettersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventsDatabase> m_database;

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<EventsDatabase>();
        orFail(openCursors(m_database->connection(), partitionOf(u"order-1"_s), {u"ordering"_s}));
        giveUp(u"order-1"_s, 3);
    }

    void aLetterTellsWhatItWasAndWhyItDied()
    {
        const DeadLetter letter = letters().constFirst();
        QCOMPARE(letter.producer, u"ordering"_s);
        QCOMPARE(letter.event.subject, u"order-1"_s);
        QCOMPARE(letter.event.position, 1);
        QCOMPARE(letter.cause, u"no"_s);
        QVERIFY(letter.diedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void aRetriedLineIsAppliedInOrder()
    {
        retry(letters().at(0).id);
        QVERIFY(letters().isEmpty());
        const auto due = orFail(dueSubjects(m_database->connection(), {partitionOf(u"order-1"_s)}));
        QCOMPARE(due.size(), 1);
        QCOMPARE(orFail(retrySubject(m_database->connection(), due.constFirst(), handlers())).size(), 3);
        QCOMPARE(faultOf(m_database->effects(), 3), QString());
    }

    void aLetterBehindAnotherHasToWaitForIt()
    {
        const auto all = letters();
        const auto refused = m_database->connection().transact(
            [&](Connection &connection) { return retryDeadLetter(connection, all.at(1).id); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().slug, u"earlier-letter-first"_s);
        QCOMPARE(refused.error().facts.value("first"_L1).toInteger(), all.at(0).id);
        QCOMPARE(letters().size(), 3);
    }

    void aSkippedLetterLetsTheOthersGoOn()
    {
        skip(letters().at(0).id);
        QVERIFY(letters().isEmpty());
        QCOMPARE(m_database->count("settled"_L1), 1);
        const Due due{partitionOf(u"order-1"_s), u"order-1"_s};
        QCOMPARE(orFail(retrySubject(m_database->connection(), due, handlers())).size(), 2);
        QCOMPARE(m_database->effects().constFirst().position, 2);
    }

    void skippingOneInTheMiddleLeavesTheFirstInItsPlace()
    {
        const auto all = letters();
        skip(all.at(1).id);
        const auto left = letters();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(0).id, all.at(0).id);
        QCOMPARE(left.at(1).id, all.at(2).id);
    }

    void aLetterIsDealtWithOnce()
    {
        const qint64 id = letters().at(0).id;
        skip(id);
        for (const auto &again : {skipDeadLetter(m_database->connection(), id, u"again"_s),
                 retryDeadLetter(m_database->connection(), id), retryDeadLetter(m_database->connection(), 12'345)}) {
            QVERIFY(!again);
            QCOMPARE(again.error().fault, Fault::NotFound);
            QCOMPARE(again.error().slug, u"dead-letter-not-found"_s);
        }
    }

    void aTryTellsWhatARetryWouldBringAndChangesNothing()
    {
        const auto line = tryOut(letters().at(0).id, handlers());
        QCOMPARE(outcomesOf(line), (QList<Outcome>{Outcome::Applied, Outcome::Applied, Outcome::Applied}));
        QCOMPARE(line.at(2).letter.id, letters().at(2).id);
        QCOMPARE(letters().size(), 3);
        QVERIFY(m_database->effects().isEmpty());
        QCOMPARE(m_database->count("parked"_L1), 0);
    }

    void aTryEndsAtTheFirstThatStillFails()
    {
        const HandlersByProducer second{{u"ordering"_s, {{kPlaced, [](Connection &connection, const Event &event) {
                                                              return event.position == 2
                                                                  ? core::fail(Fault::Refused, "still-no"_L1)
                                                                  : leaveEffect(connection, event);
                                                          }}}}};
        const auto line = tryOut(letters().at(0).id, second);
        QCOMPARE(outcomesOf(line), (QList<Outcome>{Outcome::Applied, Outcome::Fails, Outcome::Behind}));
        QCOMPARE(line.at(1).error.slug, u"still-no"_s);
        QVERIFY(m_database->effects().isEmpty());
    }

    void aTryTellsThatALetterWaits()
    {
        const HandlersByProducer waiting{
            {u"ordering"_s, {{kPlaced, [](Connection &, const Event &) { return Handled::NotYet; }}}}};
        QCOMPARE(outcomesOf(tryOut(letters().at(0).id, waiting)),
            (QList<Outcome>{Outcome::Waits, Outcome::Behind, Outcome::Behind}));
    }

    void whatStandsBehindAnotherIsNotTried()
    {
        const qint64 second = letters().at(1).id;
        const auto refused = m_database->connection().transact(
            [&](Connection &connection) { return tryDeadLetter(connection, second, handlers()); });
        QCOMPARE(refused.error().slug, u"earlier-letter-first"_s);
    }

    void skippingNeedsAReason()
    {
        const auto refused = skipDeadLetter(m_database->connection(), letters().at(0).id, u" "_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().slug, u"reason-required"_s);
        QCOMPARE(letters().size(), 3);
    }

    void lettersComeInPages()
    {
        giveUp(u"order-9"_s, 2);
        auto page = orFail(deadLetters(m_database->connection(), {{}, 2}));
        QList<qint64> ids;
        for (;; page = orFail(deadLetters(m_database->connection(), {page.next, 2}))) {
            for (const DeadLetter &letter : page.items)
                ids.append(letter.id);
            if (page.next.isEmpty())
                break;
            QCOMPARE(page.items.size(), 2);
        }
        QCOMPARE(ids.size(), 5);
        QVERIFY(std::is_sorted(ids.cbegin(), ids.cend()));
        QCOMPARE(deadLetters(m_database->connection(), {u"x"_s, 2}).error().slug, u"unknown-page"_s);
    }

private:
    void giveUp(const QString &subject, int count)
    {
        const core::Error refused{Fault::Refused, u"no"_s, {}, {}, {}};
        const HandlersByProducer refusing{
            {u"ordering"_s, {{kPlaced, [=](Connection &, const Event &) { return core::fail(refused); }}}}};
        for (int position = 1; position <= count; ++position) {
            Event event = anEvent(subject, position);
            event.type = kPlaced;
            position == 1 ? orFail(park(m_database->connection(), event, refused))
                          : (void)orFail(holdBack(m_database->connection(), event));
        }
        for (int failures = 1; failures < kAttempts; ++failures) {
            m_database->execute(u"update parked_event set due_at = now() where due_at is not null"_s);
            orFail(retrySubject(m_database->connection(), {partitionOf(subject), subject}, refusing));
        }
    }

    static HandlersByProducer handlers() { return {{u"ordering"_s, {{kPlaced, &leaveEffect}}}}; }

    using Outcome = TriedLetter::Outcome;

    QList<TriedLetter> tryOut(qint64 id, const HandlersByProducer &handlers)
    {
        return orFail(
            m_database->connection().transact([&](Connection &same) { return tryDeadLetter(same, id, handlers); }));
    }

    static QList<Outcome> outcomesOf(const QList<TriedLetter> &line)
    {
        QList<Outcome> outcomes;
        for (const TriedLetter &tried : line)
            outcomes.append(tried.outcome);
        return outcomes;
    }

    QList<DeadLetter> letters() { return orFail(deadLetters(m_database->connection(), {})).items; }

    void retry(qint64 id)
    {
        orFail(m_database->connection().transact([id](Connection &same) { return retryDeadLetter(same, id); }));
    }

    void skip(qint64 id)
    {
        orFail(
            m_database->connection().transact([id](Connection &same) { return skipDeadLetter(same, id, u"lost"_s); }));
    }
};

TEST_SUITE(DeadLettersTest);
#include "dead_letters_test.moc"
