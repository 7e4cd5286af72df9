#include "server/identity/application/register_user.h"
#include "server/identity/application/reinstate_account.h"
#include "server/identity/application/sign_in.h"
#include "server/identity/application/suspend_account.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

using namespace identity;

class SuspensionsTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    ReadableTokens m_tokens;
    CollectedAudit m_audit;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemorySessions> m_sessions;
    UserId m_admin;
    UserId m_otherAdmin;
    UserId m_anna;

    UserId somebody(const QString &address, const Roles &roles)
    {
        CollectedEvents unheard;
        const UserId id = RegisterUser(*m_accounts, unheard, m_clock)
                              .run({Email::parse(address).value(), address, Language::English, u"hash"_s})
                              ->id;
        Account account = m_accounts->find(id).value();
        account.roles = roles;
        [[maybe_unused]] const auto saved = m_accounts->save(account);
        return id;
    }

    Result<Account> suspend(UserId admin, UserId user, const QString &reason = u"sold nothing"_s)
    {
        return SuspendAccount(*m_accounts, *m_sessions, m_audit, m_clock).run({admin, user, reason});
    }
    Result<> reinstate(UserId admin, UserId user)
    {
        return ReinstateAccount(*m_accounts, m_audit, m_clock).run({admin, user});
    }
    bool isSuspended(UserId user) { return m_accounts->find(user)->suspension.has_value(); }

private Q_SLOTS:
    void init()
    {
        m_audit.entries.clear();
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_sessions = std::make_unique<InMemorySessions>();
        m_admin = somebody(u"admin@example.com"_s, {Role::Admin});
        m_otherAdmin = somebody(u"admin2@example.com"_s, {Role::Buyer, Role::Admin});
        m_anna = somebody(u"anna@example.com"_s, {Role::Buyer});
    }

    void aSuspensionIsKeptEndsEverySessionAndIsWrittenDown()
    {
        for (int device = 0; device < 2; ++device)
            QVERIFY(OpenSession(*m_sessions, m_tokens, m_clock).run(*m_accounts->find(m_anna)));
        const auto suspended = suspend(m_admin, m_anna);
        QVERIFY(suspended);
        QCOMPARE(suspended->suspension, (Suspension{u"sold nothing"_s, m_clock.now()}));
        QVERIFY(isSuspended(m_anna));
        QVERIFY(m_sessions->list(m_anna, m_clock.now(), {})->items.isEmpty());
        QCOMPARE(m_audit.entries,
            (QList<AuditEntry>{{m_admin, u"account-suspended"_s, m_anna.toString(), {{"reason"_L1, u"sold nothing"_s}},
                m_clock.now()}}));
    }

    void suspendingAgainChangesNothing()
    {
        QVERIFY(suspend(m_admin, m_anna, u"first"_s));
        QCOMPARE(suspend(m_otherAdmin, m_anna, u"second"_s)->suspension->reason, u"first"_s);
        QCOMPARE(m_audit.entries.size(), 1);
    }

    void whoIsReinstatedIsLetInAgainAndItIsWrittenDownOnce()
    {
        QVERIFY(suspend(m_admin, m_anna));
        QVERIFY(reinstate(m_otherAdmin, m_anna));
        QVERIFY(!isSuspended(m_anna));
        QVERIFY(reinstate(m_otherAdmin, m_anna));
        QCOMPARE(m_audit.entries.size(), 2);
        QCOMPARE(m_audit.entries.last(),
            (AuditEntry{m_otherAdmin, u"account-reinstated"_s, m_anna.toString(), {}, m_clock.now()}));
    }

    void nobodySuspendsThemselves()
    {
        QCOMPARE(suspend(m_admin, m_admin).error().slug, u"own-account"_s);
        QCOMPARE(suspend(m_admin, m_admin).error().fault, Fault::Refused);
        QVERIFY(!isSuspended(m_admin));
    }

    void theLastAdminStays()
    {
        QVERIFY(suspend(m_admin, m_otherAdmin));
        QCOMPARE(suspend(m_otherAdmin, m_admin).error().slug, u"account-suspended"_s); // by a token that lives still
        QCOMPARE(reinstate(m_otherAdmin, m_otherAdmin).error().slug, u"account-suspended"_s);
        QVERIFY(!isSuspended(m_admin) && isSuspended(m_otherAdmin));
        QCOMPARE(m_audit.entries.size(), 1);
    }

    void onlyAdminsDecide()
    {
        QCOMPARE(suspend(m_anna, m_admin).error().slug, u"not-an-admin"_s);
        QCOMPARE(suspend(UserId::generate(), m_anna).error().slug, u"not-an-admin"_s);
        QCOMPARE(reinstate(m_anna, m_admin).error().fault, Fault::Forbidden);
        QVERIFY(m_audit.entries.isEmpty());
    }

    void whatCannotBeDoneIsRefused()
    {
        QCOMPARE(suspend(m_admin, UserId::generate()).error().slug, u"user-not-found"_s);
        QCOMPARE(reinstate(m_admin, UserId::generate()).error().slug, u"user-not-found"_s);
        QCOMPARE(suspend(m_admin, m_anna, u" "_s).error().slug, u"reason-missing"_s);
        QVERIFY(!isSuspended(m_anna) && m_audit.entries.isEmpty());
    }
};

TEST_SUITE(SuspensionsTest);
#include "suspensions_test.moc"
