#include "server/platform/idempotency/two_steps.h"

#include "tests/server/platform/idempotency/effects.h"
#include "tests/support/test_suite.h"

#include <semaphore>
#include <thread>

using namespace platform;
using namespace platform::idempotency;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using tests::aCommand;

class TwoStepsTest : public QObject {
    Q_OBJECT

    postgres::Settings m_settings;
    std::unique_ptr<postgres::Connection> m_connection;

    Result<Beginning> beginning(const Command &command, const QString &reference = u"order-1"_s)
    {
        return m_connection->transact([&](postgres::Connection &c) { return begin(c, command, reference); });
    }

    Result<http::Response> finishing(const Command &command, const http::Response &response)
    {
        return m_connection->transact(
            [&](postgres::Connection &c) { return finish(c, command.owner, command.key, response); });
    }

private Q_SLOTS:
    void init()
    {
        m_settings = tests::databaseOfEffects();
        m_connection = std::make_unique<postgres::Connection>(m_settings);
    }

    void cleanup() { m_connection.reset(); }

    void aNewCommandIsStarted()
    {
        const auto begun = beginning(aCommand());
        QVERIFY2(begun, qPrintable(begun ? QString() : begun.error().detail));
        QVERIFY(std::holds_alternative<Started>(*begun));
    }

    void aCommandThatWasBegunNamesWhatItHadBegun()
    {
        QVERIFY(beginning(aCommand(), u"order-1"_s));
        const auto again = beginning(aCommand(), u"order-2"_s);
        QVERIFY(std::holds_alternative<Unfinished>(*again));
        QCOMPARE(std::get<Unfinished>(*again).reference, u"order-1"_s);
    }

    void aFinishedCommandIsReplayed()
    {
        QVERIFY(beginning(aCommand()));
        const auto answer = finishing(aCommand(), http::json(QJsonObject{{"status"_L1, u"paid"_s}}, 202));
        QCOMPARE(answer->status, 202);
        QVERIFY(!tests::isReplayed(*answer));
        const auto again = beginning(aCommand());
        QVERIFY(std::holds_alternative<Replay>(*again));
        const http::Response &replayed = std::get<Replay>(*again).response;
        QCOMPARE(replayed.status, 202);
        QCOMPARE(replayed.body, answer->body);
        QVERIFY(tests::isReplayed(replayed));
    }

    void theFirstAnswerStays()
    {
        QVERIFY(beginning(aCommand()));
        QVERIFY(finishing(aCommand(), http::json(QJsonObject(), 201)));
        const auto late = finishing(aCommand(), http::json(QJsonObject(), 402));
        QCOMPARE(late->status, 201);
        QVERIFY(tests::isReplayed(*late));
    }

    void anotherRequestWithTheSameKeyIsAMistake()
    {
        QVERIFY(beginning(aCommand()));
        QCOMPARE(beginning(aCommand().saying("something else")).error().slug, u"idempotency-key-reused"_s);
        QVERIFY(finishing(aCommand(), http::noContent()));
        QCOMPARE(beginning(aCommand().saying("something else")).error().slug, u"idempotency-key-reused"_s);
    }

    void aBeginningThatIsRolledBackNeverWas()
    {
        (void)m_connection->transact([&](postgres::Connection &c) -> Result<> {
            (void)begin(c, aCommand(), u"order-1"_s);
            return core::fail(Fault::Conflict, "sold-out"_L1);
        });
        QVERIFY(std::holds_alternative<Started>(beginning(aCommand()).value()));
    }

    void whatWasNeverBegunCannotBeFinished()
    {
        const auto finished = finishing(aCommand(), http::noContent());
        QCOMPARE(finished.error().fault, Fault::NotFound);
        QCOMPARE(finished.error().slug, u"unknown-idempotency-key"_s);
    }

    void whileTheFirstIsBeginningTheSecondIsToldSo()
    {
        std::binary_semaphore inside(0);
        std::binary_semaphore mayCommit(0);
        std::thread first([&] {
            postgres::Connection connection(m_settings);
            (void)connection.transact([&](postgres::Connection &c) {
                const auto begun = begin(c, aCommand(), u"order-1"_s);
                inside.release();
                mayCommit.acquire();
                return begun;
            });
        });
        inside.acquire();
        const auto second = beginning(aCommand(), u"order-2"_s);
        mayCommit.release();
        first.join();
        QCOMPARE(second.error().slug, u"request-in-progress"_s);
        QCOMPARE(std::get<Unfinished>(beginning(aCommand()).value()).reference, u"order-1"_s);
    }

    void aSingleStepMeetsAnUnfinishedCommandWithPatience()
    {
        QVERIFY(beginning(aCommand()));
        const auto answer = m_connection->transact([](postgres::Connection &c) {
            return once(c, aCommand(), [](postgres::Connection &) -> Result<http::Response> { return {}; });
        });
        QCOMPARE(answer.error().slug, u"request-in-progress"_s);
    }
};

TEST_SUITE(TwoStepsTest);
#include "two_steps_test.moc"
