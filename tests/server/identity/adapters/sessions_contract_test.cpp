#include "server/identity/adapters/postgres/postgres_sessions.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace identity;
using namespace tests;
using platform::postgres::Connection;

// What every keeper of sessions promises, in memory and in PostgreSQL.
class SessionsContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    const Account m_anna = m_database.open();
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);

    std::unique_ptr<Sessions> empty()
    {
        return m_database.emptied<Sessions, InMemorySessions, PostgresSessions>(u"session cascade"_s);
    }

    RefreshToken tokenOf(const Session &session) const
    {
        return {RefreshSecret::generate().hash(), session.id, session.tokenExpiry(m_now)};
    }

    RefreshToken successorOf(const RefreshToken &token) const
    {
        return {RefreshSecret::generate().hash(), token.session, token.expiresAt, std::nullopt, token.hash};
    }

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void aTokenLeadsToItsSession()
    {
        const auto sessions = empty();
        const Session session = Session::open(m_anna.id, m_now, {u"192.0.2.1"_s, u"a phone"_s});
        const RefreshToken token = tokenOf(session);
        QVERIFY(sessions->open(session));
        QVERIFY(sessions->add(token));
        const auto found = sessions->find(token.hash).value();
        QVERIFY(found);
        QCOMPARE(found->token, token);
        QCOMPARE(found->session, session);
        QVERIFY(!sessions->find(RefreshSecret::generate().hash())->has_value());
    }

    void useAndEndAreRemembered()
    {
        const auto sessions = empty();
        const Session session = Session::open(m_anna.id, m_now);
        const RefreshToken token = tokenOf(session);
        QVERIFY(sessions->open(session));
        QVERIFY(sessions->add(token));
        const Origin origin{u"192.0.2.1"_s, u"a phone"_s};
        QVERIFY(sessions->markUsed(token.hash, origin, m_now.addSecs(1)));
        QVERIFY(sessions->end(session.id, m_now.addSecs(2)));
        QVERIFY(sessions->end(session.id, m_now.addSecs(3)));
        const auto found = sessions->find(token.hash).value();
        QCOMPARE(found->token.usedAt, m_now.addSecs(1));
        QCOMPARE(found->session.lastUsedAt, m_now.addSecs(1));
        QCOMPARE(found->session.origin, origin);
        QCOMPARE(found->session.endedAt, m_now.addSecs(2));
    }

    void whatIsLongOverIsForgottenAndTheRestIsKept()
    {
        const auto sessions = empty();
        const Session ended = Session::open(m_anna.id, m_now);
        const Session resting = Session::open(m_anna.id, m_now);
        const Session alive = Session::open(m_anna.id, m_now.addDays(30));
        for (const Session &session : {ended, resting, alive})
            QVERIFY(sessions->open(session));
        const RefreshToken restingToken = tokenOf(resting);
        const RefreshToken aliveToken{RefreshSecret::generate().hash(), alive.id, m_now.addDays(60)};
        QVERIFY(sessions->add(tokenOf(ended)));
        QVERIFY(sessions->add(restingToken));
        QVERIFY(sessions->add(aliveToken));
        QVERIFY(sessions->end(ended.id, m_now.addDays(1)));
        QCOMPARE(sessions->forget(m_now.addDays(2)).value(), 1);
        QVERIFY(sessions->find(restingToken.hash)->has_value());
        QCOMPARE(sessions->forget(m_now.addDays(31)).value(), 1);
        QVERIFY(!sessions->find(restingToken.hash)->has_value());
        QVERIFY(sessions->find(aliveToken.hash)->has_value());
    }

    void aSuccessorIsTakenBackUntilItIsUsed()
    {
        const auto sessions = empty();
        const Session session = Session::open(m_anna.id, m_now);
        const RefreshToken token = tokenOf(session);
        const RefreshToken lost = successorOf(token);
        QVERIFY(sessions->open(session));
        QVERIFY(sessions->add(token));
        QCOMPARE(sessions->withdrawSuccessor(token.hash, m_now).value(), false);
        QVERIFY(sessions->add(lost));
        QCOMPARE(sessions->find(lost.hash).value()->token, lost);
        QCOMPARE(sessions->withdrawSuccessor(token.hash, m_now.addSecs(1)).value(), true);
        QCOMPARE(sessions->find(lost.hash).value()->token.usedAt, m_now.addSecs(1));
        QCOMPARE(sessions->withdrawSuccessor(token.hash, m_now.addSecs(2)).value(), false);
        const RefreshToken heard = successorOf(token);
        QVERIFY(sessions->add(heard));
        QVERIFY(sessions->markUsed(heard.hash, {}, m_now));
        QCOMPARE(sessions->withdrawSuccessor(token.hash, m_now).value(), false);
    }

    void twoWhoBringTheSameTokenComeOneAfterTheOther()
    {
        if (!isInPostgres())
            QSKIP("memory knows no transactions");
        const auto sessions = empty();
        const Session session = Session::open(m_anna.id, m_now);
        const RefreshToken token = tokenOf(session);
        QVERIFY(sessions->open(session));
        QVERIFY(sessions->add(token));
        std::atomic<int> fine = 0;
        const auto use = [&] {
            Connection connection(m_database.settings());
            [[maybe_unused]] const auto outcome = connection.transact([&](Connection &inside) {
                PostgresSessions mine(inside);
                return mine.find(token.hash).and_then([&](const std::optional<Sessions::Found> &found) {
                    if (judge(found->token, found->session, m_now) == TokenUse::Fine)
                        ++fine;
                    return mine.markUsed(token.hash, {}, m_now);
                });
            });
        };
        {
            std::vector<std::jthread> clients;
            for (int i = 0; i < 4; ++i)
                clients.emplace_back(use);
        }
        QCOMPARE(fine.load(), 1);
    }
};

TEST_SUITE(SessionsContractTest);
#include "sessions_contract_test.moc"
