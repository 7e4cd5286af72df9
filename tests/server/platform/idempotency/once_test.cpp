#include "server/platform/idempotency/once.h"

#include "server/platform/postgres/database.h"
#include "tests/server/platform/idempotency/effects.h"
#include "tests/support/test_suite.h"

#include <latch>
#include <semaphore>
#include <thread>

using namespace platform;
using namespace platform::idempotency;
using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;
using tests::aCommand;

namespace {

http::Response orderCreated()
{
    return http::created({{"orderId"_L1, u"주문 1"_s}}, u"/orders/1"_s);
}

} // namespace

class OnceTest : public QObject {
    Q_OBJECT

    postgres::Settings m_settings;
    std::unique_ptr<postgres::Connection> m_connection;
    int m_ran = 0;

    Result<http::Response> send(const Command &command, const Result<http::Response> &answer = orderCreated())
    {
        return m_connection->transact([&](postgres::Connection &connection) {
            return once(connection, command, [&](postgres::Connection &c) {
                ++m_ran;
                return tests::takeEffect(c, command.key).and_then([&] { return answer; });
            });
        });
    }

private Q_SLOTS:
    void init()
    {
        m_settings = tests::databaseOfEffects();
        m_connection = std::make_unique<postgres::Connection>(m_settings);
        m_ran = 0;
    }

    void cleanup() { m_connection.reset(); }

    void theFirstTimeTheWorkIsDone()
    {
        const auto answer = send(aCommand());
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->status, 201);
        QVERIFY(!tests::isReplayed(*answer));
        QCOMPARE(tests::effectsIn(*m_connection), QStringList{u"key-12345"_s});
    }

    void theSecondTimeTheFirstAnswerComesAgainStatusAndAll()
    {
        const auto first = send(aCommand());
        const auto second = send(aCommand(), http::noContent());
        QVERIFY(second);
        QVERIFY(tests::isReplayed(*second));
        QCOMPARE(second->status, first->status);
        QCOMPARE(second->body, first->body);
        QCOMPARE(second->mediaType, first->mediaType);
        QVERIFY(second->headers.contains({"Location", "/orders/1"}));
        QCOMPARE(m_ran, 1);
        QCOMPARE(tests::effectsIn(*m_connection).size(), 1);
    }

    void anAnswerMayBeEmptyOrAnyBytes()
    {
        QByteArray every(256, '\0');
        for (int i = 0; i < 256; ++i)
            every[i] = static_cast<char>(i);
        const http::Response bytes{200, "image/png", every, {{"X-Latin", "caf\xe9"}}};
        QVERIFY(send(aCommand().withKey(u"empty-answer"_s), http::noContent()));
        QVERIFY(send(aCommand().withKey(u"bytes-answer"_s), bytes));
        QCOMPARE(send(aCommand().withKey(u"empty-answer"_s))->status, 204);
        const auto again = send(aCommand().withKey(u"bytes-answer"_s));
        QCOMPARE(again->body, every);
        QCOMPARE(again->headers.first(), bytes.headers.first());
    }

    void theSameKeyWithAnotherRequestIsAMistake()
    {
        QVERIFY(send(aCommand()));
        const auto other = send(aCommand().saying("something else"));
        QCOMPARE(other.error().fault, Fault::Invalid);
        QCOMPARE(other.error().slug, u"idempotency-key-reused"_s);
        QCOMPARE(http::statusOf(other.error().fault), 422);
        QCOMPARE(m_ran, 1);
    }

    void theSameKeyOfAnotherOwnerIsAnotherKey()
    {
        QVERIFY(send(aCommand()));
        const auto other = send(aCommand().of(u"somebody else"_s).saying("something else"));
        QVERIFY(other && !tests::isReplayed(*other));
        QCOMPARE(m_ran, 2);
    }

    void aRefusalIsUndoneKeptAndRepeated()
    {
        const core::Error soldOut{Fault::Conflict, u"sold-out"_s, u"Nothing is left."_s, u"/lines/0"_s, {}};
        const auto first = send(aCommand(), fail(soldOut));
        QVERIFY(first);
        QCOMPARE(first->status, 409);
        QVERIFY(first->body.contains("sold-out"));
        QVERIFY(tests::effectsIn(*m_connection).isEmpty());
        const auto second = send(aCommand());
        QCOMPARE(second->status, 409);
        QCOMPARE(second->body, first->body);
        QCOMPARE(m_ran, 1);
        QVERIFY(tests::effectsIn(*m_connection).isEmpty());
    }

    void whatTheDatabaseRefusesIsKeptToo()
    {
        QVERIFY(m_connection->executeText(u"create unique index on effect (name)"_s));
        QVERIFY(m_connection->executeText(u"insert into effect values ('key-12345')"_s));
        const auto first = send(aCommand());
        QVERIFY2(first, qPrintable(first ? QString() : first.error().slug));
        QCOMPARE(first->status, 409);
        QVERIFY(tests::isReplayed(send(aCommand()).value()));
    }

    void whatMayWorkLaterIsNotKept_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("away") << Fault::Unavailable;
        QTest::newRow("too slow") << Fault::TimedOut;
        QTest::newRow("too many") << Fault::TooMany;
        QTest::newRow("a fault of ours") << Fault::Broken;
    }

    void whatMayWorkLaterIsNotKept()
    {
        QFETCH(const Fault, fault);
        const auto first = send(aCommand(), fail(fault, "later"_L1));
        QCOMPARE(first.error().slug, u"later"_s);
        QCOMPARE(tests::keptKeysIn(*m_connection), 0);
        QVERIFY(tests::effectsIn(*m_connection).isEmpty());
        const auto second = send(aCommand());
        QCOMPARE(second->status, 201);
        QVERIFY(!tests::isReplayed(*second));
    }

    void aTransactionThatFailsLaterKeepsNoAnswer()
    {
        const auto undone = m_connection->transact([&](postgres::Connection &connection) -> Result<http::Response> {
            (void)once(connection, aCommand(), [](postgres::Connection &) { return orderCreated(); });
            return fail(Fault::Refused, "after-all-not"_L1);
        });
        QCOMPARE(undone.error().slug, u"after-all-not"_s);
        QCOMPARE(send(aCommand())->status, 201);
        QCOMPARE(m_ran, 1);
    }

    void itNeedsATransaction()
    {
        const auto bare = once(*m_connection, aCommand(), [](postgres::Connection &) { return orderCreated(); });
        QCOMPARE(bare.error().slug, u"no-transaction"_s);
    }

    void whileTheFirstIsBeingWorkedOnTheSecondIsToldSo()
    {
        std::binary_semaphore inside(0);
        std::binary_semaphore mayFinish(0);
        std::thread first([&] {
            postgres::Connection connection(m_settings);
            (void)connection.transact([&](postgres::Connection &c) {
                return once(c, aCommand(), [&](postgres::Connection &) {
                    inside.release();
                    mayFinish.acquire();
                    return orderCreated();
                });
            });
        });
        inside.acquire();
        const auto second = send(aCommand());
        const auto unrelated = send(aCommand().withKey(u"another-key"_s));
        mayFinish.release();
        first.join();
        QCOMPARE(second.error().fault, Fault::Conflict);
        QCOMPARE(second.error().slug, u"request-in-progress"_s);
        QVERIFY(unrelated);
        QVERIFY(tests::isReplayed(send(aCommand()).value()));
    }

    void fiveAtOnceDoTheWorkExactlyOnce()
    {
        constexpr int kThreads = 5;
        for (int round = 0; round < 20; ++round) {
            const QString key = u"round-%1-key"_s.arg(round);
            std::latch together(kThreads);
            std::array<Result<http::Response>, kThreads> answers;
            std::vector<std::thread> threads;
            for (auto &answer : answers)
                threads.emplace_back([&] {
                    postgres::Connection connection(m_settings);
                    (void)connection.reach();
                    together.arrive_and_wait();
                    answer = connection.transact([&](postgres::Connection &c) {
                        return once(c, aCommand().withKey(key), [&](postgres::Connection &inside) {
                            return tests::takeEffect(inside, key).transform([] { return orderCreated(); });
                        });
                    });
                });
            for (std::thread &thread : threads)
                thread.join();
            int fresh = 0;
            for (const auto &answer : answers) {
                fresh += answer && !tests::isReplayed(*answer);
                QVERIFY(answer || answer.error().slug == "request-in-progress"_L1);
            }
            QCOMPARE(fresh, 1);
            QCOMPARE(tests::effectsIn(*m_connection).count(key), 1);
        }
    }
};

TEST_SUITE(OnceTest);
#include "once_test.moc"
