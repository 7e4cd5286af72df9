#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/domain/new_account.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace tests;

// What every keeper of accounts promises, in memory and in PostgreSQL.
class AccountsContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);

    std::unique_ptr<Accounts> empty()
    {
        return m_database.emptied<Accounts, InMemoryAccounts, PostgresAccounts>(u"account cascade"_s);
    }

    Account account(const QString &address) const
    {
        return openAccount({Email::parse(address).value(), u"김지영"_s, Language::Korean, u"hash"_s}, m_now).value();
    }

    Account applicant(const QString &address, int minutes) const
    {
        Account applying = account(address);
        [[maybe_unused]] const auto applied = applying.applyAsSeller(address, m_now.addSecs(60 * minutes));
        return applying;
    }

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void anAccountComesBackAsItWas()
    {
        const auto accounts = empty();
        Account seller = applicant(u"anna@example.com"_s, 1);
        QVERIFY(seller.approveSeller());
        QVERIFY(accounts->add(seller));
        seller.version = 1;
        QCOMPARE(accounts->find(seller.id).value(), seller);
        QCOMPARE(accounts->findByEmail(seller.email).value(), seller);
    }

    void aSuspensionIsKeptUntilItIsTakenBack()
    {
        const auto accounts = empty();
        QVERIFY(accounts->add(applicant(u"anna@example.com"_s, 1)));
        const UserId id = accounts->findByEmail(Email::parse(u"anna@example.com"_s).value()).value()->id;
        Account anna = accounts->find(id).value();
        QVERIFY(!anna.suspension);
        QVERIFY(anna.suspend(u"책을 보내지 않음"_s, m_now));
        QVERIFY(accounts->save(anna));
        anna.version = 2;
        QCOMPARE(accounts->find(id).value(), anna);
        QCOMPARE(accounts->hold(id).value(), anna);
        QCOMPARE(accounts->findByEmail(anna.email).value(), anna);
        QCOMPARE(accounts->sellers(SellerStatus::Applied, {})->items, QList<Account>{anna});
        QVERIFY(anna.reinstate());
        QVERIFY(accounts->save(anna));
        QVERIFY(!accounts->find(id)->suspension);
    }

    void whoIsNotThereIsNotFound()
    {
        const auto accounts = empty();
        QCOMPARE(accounts->find(UserId::generate()).error().slug, u"user-not-found"_s);
        QVERIFY(!accounts->findByEmail(Email::parse(u"nobody@example.com"_s).value())->has_value());
    }

    void anAddressIsGivenOnce()
    {
        const auto accounts = empty();
        QVERIFY(accounts->add(account(u"anna@example.com"_s)));
        const auto second = accounts->add(account(u"ANNA@example.com"_s));
        QCOMPARE(second.error().slug, u"email-taken"_s);
        QCOMPARE(second.error().fault, Fault::Conflict);
    }

    void whoWasFasterIsNotOverwritten()
    {
        const auto accounts = empty();
        const Account fresh = account(u"anna@example.com"_s);
        QVERIFY(accounts->add(fresh));
        Account first = accounts->find(fresh.id).value();
        Account second = first;
        QVERIFY(first.applyAsSeller(u"First"_s, m_now));
        QVERIFY(accounts->save(first));
        QVERIFY(second.applyAsSeller(u"Second"_s, m_now));
        QCOMPARE(accounts->save(second).error().slug, u"account-changed-meanwhile"_s);
        QCOMPARE(accounts->find(fresh.id)->shop.name, u"First"_s);
        QCOMPARE(accounts->find(fresh.id)->version, 2);
    }

    void sellersAreListedPartByPartInTheOrderTheyApplied()
    {
        const auto accounts = empty();
        QVERIFY(accounts->add(account(u"buyer@example.com"_s)));
        for (int i = 0; i < 5; ++i)
            QVERIFY(accounts->add(applicant(u"s%1@example.com"_s.arg(i), (i * 3) % 5)));
        Account approved = applicant(u"approved@example.com"_s, 9);
        QVERIFY(approved.approveSeller());
        QVERIFY(accounts->add(approved));
        QStringList listed;
        core::PageRequest page{{}, 2};
        do {
            const auto part = accounts->sellers(SellerStatus::Applied, page).value();
            QVERIFY(part.items.size() <= 2);
            for (const Account &seller : part.items)
                listed.append(seller.shop.name.left(2));
            page.after = part.next;
        } while (!page.after.isEmpty());
        QCOMPARE(listed, (QStringList{u"s0"_s, u"s2"_s, u"s4"_s, u"s1"_s, u"s3"_s}));
        QCOMPARE(accounts->sellers(SellerStatus::Approved, {})->items.size(), 1);
    }
};

TEST_SUITE(AccountsContractTest);
#include "accounts_contract_test.moc"
