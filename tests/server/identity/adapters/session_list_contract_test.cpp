#include "server/identity/adapters/postgres/postgres_session_list.h"
#include "server/identity/adapters/postgres/postgres_sessions.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace tests;

// What every list of a user's sessions promises, in memory and in PostgreSQL.
class SessionListContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);
    const Account m_anna = m_database.open(u"anna@b"_s);
    const Account m_berta = m_database.open(u"berta@b"_s);
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<SessionList> m_inPostgres;
    SessionList *m_list = nullptr;

    RefreshToken tokenOf(const Session &session) const
    {
        return {RefreshSecret::generate().hash(), session.id, session.tokenExpiry(m_now)};
    }

    Session opened(const Account &account)
    {
        const Session session = Session::open(account.id, m_now, {u"192.0.2.1"_s, u"a phone"_s});
        return m_sessions->open(session) && m_sessions->add(tokenOf(session)) ? session : Session();
    }

    QList<Session> listed(const Account &account, const QDateTime &now)
    {
        return m_list->list(account.id, now, {})->items;
    }

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void init()
    {
        if (!isInPostgres()) {
            auto sessions = std::make_unique<InMemorySessions>();
            m_list = sessions.get();
            m_sessions = std::move(sessions);
            return;
        }
        m_database.empty(u"session cascade"_s);
        m_sessions = std::make_unique<PostgresSessions>(m_database.connection());
        m_inPostgres = std::make_unique<PostgresSessionList>(m_database.connection());
        m_list = m_inPostgres.get();
    }

    void everybodySeesTheirOwnTheNewestFirst()
    {
        const Session first = opened(m_anna);
        const Session second = opened(m_anna);
        const Session bertas = opened(m_berta);
        QCOMPARE(listed(m_anna, m_now), (QList<Session>{second, first}));
        QCOMPARE(listed(m_berta, m_now), QList<Session>{bertas});
    }

    void onlyWhatCanGoOnIsSeen()
    {
        const Session ended = opened(m_anna);
        QVERIFY(m_list->end(m_anna.id, ended.id, m_now).value());
        const Session withoutToken = Session::open(m_anna.id, m_now);
        QVERIFY(m_sessions->open(withoutToken));
        const Session alive = opened(m_anna);
        QCOMPARE(listed(m_anna, m_now), QList<Session>{alive});
        QVERIFY(listed(m_anna, alive.tokenExpiry(m_now)).isEmpty());
    }

    void theListComesInParts()
    {
        QList<SessionId> newestFirst;
        for (int i = 0; i < 5; ++i)
            newestFirst.prepend(opened(m_anna).id);
        QList<SessionId> seen;
        core::PageRequest page{{}, 2};
        do {
            const auto part = m_list->list(m_anna.id, m_now, page).value();
            QVERIFY(part.items.size() <= 2);
            for (const Session &session : part.items)
                seen.append(session.id);
            page.after = part.next;
        } while (!page.after.isEmpty());
        QCOMPARE(seen, newestFirst);
    }

    void anEndIsToldOnceAndToItsOwnerAlone()
    {
        const Session session = opened(m_anna);
        QVERIFY(m_list->isOpen(m_anna.id, session.id).value());
        QVERIFY(!m_list->isOpen(m_berta.id, session.id).value());
        QVERIFY(!m_list->end(m_berta.id, session.id, m_now).value());
        QVERIFY(m_list->isOpen(m_anna.id, session.id).value());
        QVERIFY(m_list->end(m_anna.id, session.id, m_now).value());
        QVERIFY(!m_list->end(m_anna.id, session.id, m_now).value());
        QVERIFY(!m_list->isOpen(m_anna.id, session.id).value());
        QVERIFY(!m_list->isOpen(m_anna.id, SessionId()).value());
    }

    void allAreEndedOrAllButOne()
    {
        const Session kept = opened(m_anna);
        (void)opened(m_anna);
        (void)opened(m_anna);
        const Session bertas = opened(m_berta);
        QCOMPARE(m_list->endAll(m_anna.id, kept.id, m_now).value(), 2);
        QCOMPARE(listed(m_anna, m_now), QList<Session>{kept});
        QCOMPARE(m_list->endAll(m_anna.id, std::nullopt, m_now).value(), 1);
        QVERIFY(listed(m_anna, m_now).isEmpty());
        QCOMPARE(listed(m_berta, m_now), QList<Session>{bertas});
    }

    void rubbishIsNoPlaceInTheList()
    {
        if (isInPostgres())
            QCOMPARE(m_list->list(m_anna.id, m_now, {u"x"_s, 2}).error().pointer, u"/query/after"_s);
    }
};

TEST_SUITE(SessionListContractTest);
#include "session_list_contract_test.moc"
