#include "server/identity/adapters/postgres/postgres_guess_book.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_guess_book.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace identity;
using namespace std::chrono_literals;
using namespace tests;
using platform::postgres::Connection;

// What every book of guesses promises, in memory and in PostgreSQL.
class GuessBookContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    const Account m_anna = m_database.open();
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);
    const GuessSubject m_subject{"somebody", {3, 60s}};
    const GuessSubject m_other{"somebody else", {3, 60s}};
    std::unique_ptr<GuessBook> m_book;

    void use(const GuessSubject &subject, const QDateTime &until)
    {
        QVERIFY(m_book->usedUntil(subject));
        QVERIFY(m_book->use(subject, until));
    }

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void init()
    {
        m_book = m_database.emptied<GuessBook, InMemoryGuessBook, PostgresGuessBook>(u"guesses, usual_address"_s);
    }

    void whatIsUsedIsRemembered()
    {
        QVERIFY(m_book->usedUntil(m_subject).value() < m_now);
        use(m_subject, m_now.addSecs(60));
        QCOMPARE(m_book->usedUntil(m_subject).value(), m_now.addSecs(60));
        use(m_subject, m_now.addSecs(120));
        QCOMPARE(m_book->usedUntil(m_subject).value(), m_now.addSecs(120));
        QVERIFY(m_book->usedUntil(m_other).value() < m_now);
    }

    void oneIsGivenBackAsLongAsItWas()
    {
        use(m_subject, m_now.addSecs(120));
        QVERIFY(m_book->giveBackOne(m_subject));
        QCOMPARE(m_book->usedUntil(m_subject).value(), m_now.addSecs(60));
        QVERIFY(m_book->giveBackOne(m_other));
        QVERIFY(m_book->usedUntil(m_other).value() < m_now);
    }

    void forgettingWipesOneOut()
    {
        use(m_subject, m_now);
        use(m_other, m_now);
        QVERIFY(m_book->forget(m_subject));
        QVERIFY(m_book->usedUntil(m_subject).value() < m_now);
        QCOMPARE(m_book->usedUntil(m_other).value(), m_now);
    }

    void anAddressIsUsualForWhoCameFromIt()
    {
        QVERIFY(!m_book->isUsual(u"192.0.2.1"_s, m_anna.id).value());
        QVERIFY(m_book->rememberUsual(u"192.0.2.1"_s, m_anna.id, m_now));
        QVERIFY(m_book->rememberUsual(u"192.0.2.1"_s, m_anna.id, m_now.addDays(1)));
        QVERIFY(m_book->isUsual(u"192.0.2.1"_s, m_anna.id).value());
        QVERIFY(!m_book->isUsual(u"192.0.2.2"_s, m_anna.id).value());
        QVERIFY(!m_book->isUsual(u"192.0.2.1"_s, UserId::generate()).value());
    }

    void manyAtOnceAreCountedOneAfterTheOther()
    {
        if (!isInPostgres())
            QSKIP("memory knows no transactions");
        std::atomic<int> allowed = 0;
        const auto tryOnce = [&] {
            Connection connection(m_database.settings());
            [[maybe_unused]] const auto outcome = connection.transact([&](Connection &inside) -> Result<> {
                PostgresGuessBook mine(inside);
                const auto taken = takeTry(m_subject.allowance, mine.usedUntil(m_subject).value(), m_now);
                allowed += taken ? 1 : 0;
                return taken ? mine.use(m_subject, *taken) : Result<>();
            });
        };
        {
            std::vector<std::jthread> visitors;
            for (int i = 0; i < 8; ++i)
                visitors.emplace_back(tryOnce);
        }
        QCOMPARE(allowed.load(), m_subject.allowance.atOnce);
    }

    void tidyingTakesOnlyWhatIsOver()
    {
        use(m_subject, m_now.addSecs(-1));
        use(m_other, m_now.addSecs(60));
        QVERIFY(m_book->rememberUsual(u"192.0.2.1"_s, m_anna.id, m_now.addDays(-200)));
        QVERIFY(m_book->rememberUsual(u"192.0.2.2"_s, m_anna.id, m_now.addDays(-10)));
        QCOMPARE(m_book->tidy(m_now, m_now.addDays(-180)).value(), 2);
        QCOMPARE(m_book->usedUntil(m_other).value(), m_now.addSecs(60));
        QVERIFY(!m_book->isUsual(u"192.0.2.1"_s, m_anna.id).value());
        QVERIFY(m_book->isUsual(u"192.0.2.2"_s, m_anna.id).value());
    }
};

TEST_SUITE(GuessBookContractTest);
#include "guess_book_contract_test.moc"
