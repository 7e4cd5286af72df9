#include "server/identity/domain/new_account.h"
#include "tests/support/test_suite.h"

using namespace identity;

class AccountTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const NewAccount m_wish{Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s};

    Account anna() const { return openAccount(m_wish, m_now).value(); }

private Q_SLOTS:
    void whoeverOpensAnAccountIsABuyer()
    {
        QCOMPARE(anna().roles, Roles({Role::Buyer}));
        QCOMPARE(anna().registeredAt, m_now);
        QCOMPARE(anna().shop.status, SellerStatus::None);
        QVERIFY(anna().id != anna().id);
    }

    void aNameIsNeededAndHasAnEnd()
    {
        NewAccount wish = m_wish;
        wish.name = u" \n "_s;
        QCOMPARE(openAccount(wish, m_now).error().slug, u"name-missing"_s);
        wish.name = QString(101, u'김');
        QCOMPARE(openAccount(wish, m_now).error().slug, u"name-too-long"_s);
        wish.name = u"  김  지영 "_s;
        QCOMPARE(openAccount(wish, m_now)->name, u"김 지영"_s);
    }

    void anApplicationAloneMakesNobodyASeller()
    {
        Account account = anna();
        QVERIFY(account.applyAsSeller(u"Anna's"_s, m_now));
        QCOMPARE(account.shop, (Shop{u"Anna's"_s, SellerStatus::Applied, m_now}));
        QVERIFY(!account.roles.has(Role::Seller));
    }

    void askingAgainChangesTheNameAndKeepsThePlaceInTheQueue()
    {
        Account account = anna();
        QVERIFY(account.applyAsSeller(u"Anna's"_s, m_now));
        QVERIFY(account.applyAsSeller(u"By the sea"_s, m_now.addDays(1)));
        QCOMPARE(account.shop, (Shop{u"By the sea"_s, SellerStatus::Applied, m_now}));
    }

    void aShopNeedsAName()
    {
        Account account = anna();
        QCOMPARE(account.applyAsSeller(u"  "_s, m_now).error().slug, u"shop-name-missing"_s);
        QCOMPARE(account.applyAsSeller(QString(101, u'x'), m_now).error().slug, u"shop-name-too-long"_s);
        QCOMPARE(account.shop, Shop());
    }

    void anApprovalMakesASellerOnce()
    {
        Account account = anna();
        QVERIFY(account.applyAsSeller(u"Anna's"_s, m_now));
        QCOMPARE(account.approveSeller().value(), true);
        QCOMPARE(account.roles, Roles({Role::Buyer, Role::Seller}));
        QCOMPARE(account.approveSeller().value(), false);
        QCOMPARE(account.applyAsSeller(u"Another"_s, m_now).error().slug, u"already-a-seller"_s);
    }

    void nobodyIsApprovedWithoutAsking()
    {
        Account account = anna();
        QCOMPARE(account.approveSeller().error().slug, u"no-application"_s);
        QCOMPARE(account.approveSeller().error().fault, Fault::Refused);
    }

    void whoIsSuspendedMayNotUseTheAccountUntilReinstated()
    {
        Account account = anna();
        QVERIFY(account.mayBeUsed());
        QCOMPARE(account.suspend(u" sold \n nothing "_s, m_now).value(), true);
        QCOMPARE(account.suspension, (Suspension{u"sold nothing"_s, m_now}));
        QCOMPARE(account.mayBeUsed().error().slug, u"account-suspended"_s);
        QCOMPARE(account.mayBeUsed().error().fault, Fault::Forbidden);
        QVERIFY(account.reinstate());
        QVERIFY(account.mayBeUsed());
        QVERIFY(!account.reinstate());
    }

    void aSuspensionThatStandsKeepsItsReason()
    {
        Account account = anna();
        QVERIFY(account.suspend(u"first"_s, m_now));
        QCOMPARE(account.suspend(u"second"_s, m_now.addDays(1)).value(), false);
        QCOMPARE(account.suspension, (Suspension{u"first"_s, m_now}));
    }

    void nobodyIsSuspendedWithoutAReason()
    {
        Account account = anna();
        QCOMPARE(account.suspend(u" \n "_s, m_now).error().slug, u"reason-missing"_s);
        QCOMPARE(account.suspend(QString(501, u'x'), m_now).error().slug, u"reason-too-long"_s);
        QVERIFY(!account.suspension);
    }

    void rolesStandInTheirOrderAndOnce()
    {
        Roles roles{Role::Admin, Role::Buyer, Role::Admin};
        roles.add(Role::Seller);
        QCOMPARE(roles.list(), (QList<Role>{Role::Buyer, Role::Seller, Role::Admin}));
    }
};

TEST_SUITE(AccountTest);
#include "account_test.moc"
