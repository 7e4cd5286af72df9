#include "server/identity/application/own_sessions.h"
#include "server/identity/application/refresh_session.h"
#include "server/identity/application/register_user.h"
#include "server/identity/application/sign_in.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

using namespace identity;

class OwnSessionsTest : public QObject {
    Q_OBJECT

private:
    struct Client {
        SessionOwner owner;
        QString refreshToken;
    };

    TurnedClock m_clock;
    ReadableTokens m_tokens;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemorySessions> m_sessions;

    Client signIn(const Account &account, const Origin &origin = {})
    {
        const QString token = OpenSession(*m_sessions, m_tokens, m_clock).run(account, origin)->refreshToken;
        const auto found = m_sessions->find(RefreshSecret::parse(token)->hash()).value();
        return {{account.id, found->session.id}, token};
    }

    Account somebody(const QString &email)
    {
        CollectedEvents events;
        return RegisterUser(*m_accounts, events, m_clock)
            .run({Email::parse(email).value(), u"Anna"_s, Language::English, u"hash"_s})
            .value();
    }

    QString refreshed(const Client &client)
    {
        const auto outcome =
            RefreshSession(*m_sessions, *m_accounts, m_tokens, m_clock).run(client.refreshToken).value();
        return outcome ? u"renewed"_s : outcome.error().slug;
    }

    QList<SessionId> listed(const Client &client)
    {
        QList<SessionId> ids;
        const auto page = listSessions(*m_sessions, client.owner, {}, m_clock.now()).value();
        for (const Session &session : page.items)
            ids.append(session.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_sessions = std::make_unique<InMemorySessions>();
    }

    void whoIsSignedInTwiceSeesBothTheNewestFirst()
    {
        const Account anna = somebody(u"anna@example.com"_s);
        const Client desk = signIn(anna, {u"192.0.2.1"_s, u"desk"_s});
        const Client phone = signIn(anna, {u"192.0.2.2"_s, u"phone"_s});
        (void)signIn(somebody(u"berta@example.com"_s));
        QCOMPARE(listed(desk), (QList<SessionId>{phone.owner.current, desk.owner.current}));
        const Session newest = listSessions(*m_sessions, desk.owner, {}, m_clock.now())->items.first();
        QCOMPARE(newest.origin, (Origin{u"192.0.2.2"_s, u"phone"_s}));
        QCOMPARE(newest.lastUsedAt, m_clock.now());
    }

    void aRefreshTellsWhenAndFromWhere()
    {
        const Client desk = signIn(somebody(u"anna@example.com"_s), {u"192.0.2.1"_s, u"desk"_s});
        m_clock.turnDays(1);
        QVERIFY(RefreshSession(*m_sessions, *m_accounts, m_tokens, m_clock)
                    .run(desk.refreshToken, {u"203.0.113.9"_s, u"desk on the road"_s})
                    .value());
        const Session seen = listSessions(*m_sessions, desk.owner, {}, m_clock.now())->items.first();
        QCOMPARE(seen.lastUsedAt, m_clock.now());
        QCOMPARE(seen.openedAt, m_clock.now().addDays(-1));
        QCOMPARE(seen.origin, (Origin{u"203.0.113.9"_s, u"desk on the road"_s}));
    }

    void oneIsEndedAndTheOthersGoOn()
    {
        const Account anna = somebody(u"anna@example.com"_s);
        const Client desk = signIn(anna);
        const Client phone = signIn(anna);
        const Client tablet = signIn(anna);
        QVERIFY(endSession(*m_sessions, desk.owner, phone.owner.current, m_clock.now()));
        QCOMPARE(refreshed(phone), u"session-over"_s);
        QCOMPARE(refreshed(tablet), u"renewed"_s);
        QCOMPARE(refreshed(desk), u"renewed"_s);
    }

    void allOthersAreEndedAtOnce()
    {
        const Account anna = somebody(u"anna@example.com"_s);
        const Client desk = signIn(anna);
        const Client phone = signIn(anna);
        const Client tablet = signIn(anna);
        const Client stranger = signIn(somebody(u"berta@example.com"_s));
        QVERIFY(endOtherSessions(*m_sessions, desk.owner, m_clock.now()));
        QCOMPARE(refreshed(phone), u"session-over"_s);
        QCOMPARE(refreshed(tablet), u"session-over"_s);
        QCOMPARE(refreshed(desk), u"renewed"_s);
        QCOMPARE(refreshed(stranger), u"renewed"_s);
    }

    void sessionsOfOthersAndThoseThatAreOverAreNotThere()
    {
        const Account anna = somebody(u"anna@example.com"_s);
        const Client desk = signIn(anna);
        const Client phone = signIn(anna);
        const Client stranger = signIn(somebody(u"berta@example.com"_s));
        QVERIFY(endSession(*m_sessions, desk.owner, phone.owner.current, m_clock.now()));
        const auto foreign = endSession(*m_sessions, desk.owner, stranger.owner.current, m_clock.now());
        QCOMPARE(foreign.error().fault, Fault::NotFound);
        QCOMPARE(endSession(*m_sessions, desk.owner, SessionId::generate(), m_clock.now()).error(), foreign.error());
        QCOMPARE(endSession(*m_sessions, desk.owner, phone.owner.current, m_clock.now()).error(), foreign.error());
        QCOMPARE(refreshed(stranger), u"renewed"_s);
    }

    void whoWasSignedOutElsewhereEndsNobody()
    {
        const Account anna = somebody(u"anna@example.com"_s);
        const Client owner = signIn(anna);
        const Client thief = signIn(anna);
        QVERIFY(endOtherSessions(*m_sessions, owner.owner, m_clock.now()));
        const auto now = m_clock.now();
        QCOMPARE(endOtherSessions(*m_sessions, thief.owner, now).error().slug, u"session-over"_s);
        QCOMPARE(endSession(*m_sessions, thief.owner, owner.owner.current, now).error().slug, u"session-over"_s);
        QCOMPARE(listSessions(*m_sessions, thief.owner, {}, now).error().fault, Fault::Unauthenticated);
        QCOMPARE(refreshed(owner), u"renewed"_s);
    }

    void aTokenThatNamesNoSessionMayNotAsk()
    {
        const Client desk = signIn(somebody(u"anna@example.com"_s));
        const SessionOwner unnamed{desk.owner.user, {}};
        QCOMPARE(endOtherSessions(*m_sessions, unnamed, m_clock.now()).error().slug, u"session-over"_s);
        QCOMPARE(refreshed(desk), u"renewed"_s);
    }
};

TEST_SUITE(OwnSessionsTest);
#include "own_sessions_test.moc"
