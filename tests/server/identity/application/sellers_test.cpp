#include "server/identity/application/apply_as_seller.h"
#include "server/identity/application/approve_seller.h"
#include "server/identity/application/register_user.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/support/test_suite.h"

using namespace identity;

class SellersTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    CollectedEvents m_events;
    CollectedAudit m_audit;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    UserId m_admin;
    Account m_anna;

    Result<Account> apply(const QString &shopName)
    {
        return ApplyAsSeller(*m_accounts, m_clock).run({m_anna.id, shopName});
    }

    Result<Account> approve(UserId user)
    {
        return ApproveSeller(*m_accounts, m_events, m_audit, m_clock).run({m_admin, user});
    }

private Q_SLOTS:
    void init()
    {
        m_events.told.clear();
        m_audit.entries.clear();
        m_accounts = std::make_unique<InMemoryAccounts>();
        CollectedEvents unheard;
        m_anna = RegisterUser(*m_accounts, unheard, m_clock)
                     .run({Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s})
                     .value();
        Account admin = RegisterUser(*m_accounts, unheard, m_clock)
                            .run({Email::parse(u"admin@example.com"_s).value(), u"Admin"_s, Language::English, u"h"_s})
                            .value();
        admin = m_accounts->find(admin.id).value();
        admin.roles.add(Role::Admin);
        QVERIFY(m_accounts->save(admin));
        m_admin = admin.id;
    }

    void onlyWhoIsAnAdminStillApproves()
    {
        QVERIFY(apply(u"By the sea"_s));
        Account admin = m_accounts->find(m_admin).value();
        QVERIFY(admin.suspend(u"left us"_s, m_clock.now()));
        QVERIFY(m_accounts->save(admin));
        QCOMPARE(approve(m_anna.id).error().slug, u"account-suspended"_s);
        m_admin = m_anna.id;
        QCOMPARE(approve(m_anna.id).error().slug, u"not-an-admin"_s);
        m_admin = UserId::generate();
        QCOMPARE(approve(m_anna.id).error().slug, u"not-an-admin"_s);
        QVERIFY(m_audit.entries.isEmpty());
    }

    void whoIsSuspendedDoesNotApply()
    {
        Account anna = m_accounts->find(m_anna.id).value();
        QVERIFY(anna.suspend(u"sold nothing"_s, m_clock.now()));
        QVERIFY(m_accounts->save(anna));
        QCOMPARE(apply(u"By the sea"_s).error().slug, u"account-suspended"_s);
    }

    void anApplicationWaitsForAnAdmin()
    {
        QVERIFY(apply(u"By the sea"_s));
        QCOMPARE(m_accounts->sellers(SellerStatus::Applied, {})->items.size(), 1);
        QVERIFY(m_events.told.isEmpty());
    }

    void anApprovalIsKeptToldAndWrittenDown()
    {
        QVERIFY(apply(u"By the sea"_s));
        QVERIFY(approve(m_anna.id));
        QVERIFY(m_accounts->find(m_anna.id)->roles.has(Role::Seller));
        QCOMPARE(m_events.told.size(), 1);
        QCOMPARE(m_events.told.first().name, u"SellerApproved"_s);
        QCOMPARE(m_events.told.first().data.value("shopName"_L1), u"By the sea"_s);
        QCOMPARE(m_audit.entries,
            (QList<AuditEntry>{{m_admin, u"seller-approved"_s, m_anna.id.toString(), {{"shopName"_L1, u"By the sea"_s}},
                m_clock.now()}}));
    }

    void approvingAgainChangesNothing()
    {
        QVERIFY(apply(u"By the sea"_s));
        QVERIFY(approve(m_anna.id));
        QVERIFY(approve(m_anna.id));
        QCOMPARE(m_events.told.size(), 1);
        QCOMPARE(m_audit.entries.size(), 1);
    }

    void whoDidNotAskIsNotApproved()
    {
        QCOMPARE(approve(m_anna.id).error().slug, u"no-application"_s);
        QCOMPARE(approve(UserId::generate()).error().slug, u"user-not-found"_s);
        QVERIFY(m_events.told.isEmpty() && m_audit.entries.isEmpty());
    }

    void aSellerNeedNotApply()
    {
        QVERIFY(apply(u"By the sea"_s));
        QVERIFY(approve(m_anna.id));
        QCOMPARE(apply(u"Another"_s).error().slug, u"already-a-seller"_s);
    }
};

TEST_SUITE(SellersTest);
#include "sellers_test.moc"
