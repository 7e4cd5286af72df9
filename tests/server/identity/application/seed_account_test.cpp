#include "server/identity/application/seed_account.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/support/test_suite.h"

using namespace identity;

class SeedAccountTest : public QObject {
    Q_OBJECT

private:
    const SeededAccount m_seller{Email::parse(u"seller@demo"_s).value(), u"demo"_s, u"Seller"_s, Language::Korean,
        {Role::Buyer, Role::Seller}, u"By the sea"_s};
    TurnedClock m_clock;

private Q_SLOTS:
    void aSeededSellerSellsAtOnce()
    {
        InMemoryAccounts accounts;
        CollectedEvents events;
        QVERIFY(SeedAccount(accounts, events, m_clock).run(m_seller, u"hash"_s));
        const Account seller = accounts.findByEmail(m_seller.email)->value();
        QCOMPARE(seller.roles, m_seller.roles);
        QCOMPARE(seller.shop, (Shop{u"By the sea"_s, SellerStatus::Approved, m_clock.now()}));
        QCOMPARE(seller.passwordHash, u"hash"_s);
        QCOMPARE(events.told.size(), 2);
        QCOMPARE(events.told.at(0).name, u"UserRegistered"_s);
        QCOMPARE(events.told.at(1).name, u"SellerApproved"_s);
    }

    void whatIsThereAlreadyIsLeftAsItIs()
    {
        InMemoryAccounts accounts;
        CollectedEvents events;
        SeedAccount seeding(accounts, events, m_clock);
        QVERIFY(seeding.run(m_seller, u"first"_s));
        QVERIFY(seeding.run(m_seller, u"second"_s));
        QCOMPARE(accounts.findByEmail(m_seller.email)->value().passwordHash, u"first"_s);
        QCOMPARE(events.told.size(), 2);
    }

    void anAdminHasNoShop()
    {
        InMemoryAccounts accounts;
        CollectedEvents events;
        SeededAccount admin = m_seller;
        admin.roles = {Role::Admin};
        QVERIFY(SeedAccount(accounts, events, m_clock).run(admin, u"hash"_s));
        QCOMPARE(accounts.findByEmail(m_seller.email)->value().shop, Shop());
        QCOMPARE(events.told.size(), 1);
    }
};

TEST_SUITE(SeedAccountTest);
#include "seed_account_test.moc"
