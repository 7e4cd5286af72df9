#include "server/identity/application/doorkeeper.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_guess_book.h"
#include "tests/support/test_suite.h"

using namespace identity;

class DoorkeeperTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    std::unique_ptr<InMemoryGuessBook> m_book;
    std::unique_ptr<Doorkeeper> m_door;
    const UserId m_anna = UserId::generate();

    Visitor anna(const QString &address) const { return {u"anna@example.com"_s, address, m_anna}; }

    // How often this visitor may guess wrong before being told to wait.
    int guesses(const Visitor &visitor)
    {
        int made = 0;
        while (made < 1000 && m_door->admit(visitor))
            ++made;
        return made;
    }

    void signIn(const Visitor &visitor)
    {
        const auto admitted = m_door->admit(visitor);
        QVERIFY(admitted);
        QVERIFY(m_door->welcome(*admitted));
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_book = std::make_unique<InMemoryGuessBook>();
        m_door = std::make_unique<Doorkeeper>(*m_book, m_clock);
    }

    void aFewWrongPasswordsAreAllowed()
    {
        QCOMPARE(guesses(anna(u"192.0.2.1"_s)), kPasswordDoor.fromHere.atOnce);
        const auto refused = m_door->admit(anna(u"192.0.2.1"_s));
        QCOMPARE(refused.error().fault, Fault::TooMany);
        QCOMPARE(refused.error().slug, u"too-many-guesses"_s);
        QCOMPARE(refused.error().facts.value("retryAfter"_L1).toInt(), int(kPasswordDoor.fromHere.period.count()));
    }

    void rightPasswordsAreNotCounted()
    {
        for (int i = 0; i < 200; ++i)
            signIn(anna(u"192.0.2.1"_s));
        QCOMPARE(guesses(anna(u"192.0.2.1"_s)), kPasswordDoor.fromHere.atOnce);
    }

    void theRightPasswordWipesTheWrongOnesOut()
    {
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < kPasswordDoor.fromHere.atOnce - 1; ++i)
                QVERIFY(m_door->admit(anna(u"192.0.2.1"_s)));
            signIn(anna(u"192.0.2.1"_s));
        }
    }

    void whatWasNotComparedIsNotCounted()
    {
        for (int i = 0; i < 200; ++i) {
            const auto admitted = m_door->admit(anna(u"192.0.2.1"_s));
            QVERIFY(admitted);
            QVERIFY(m_door->excuse(*admitted));
        }
    }

    void manyAddressesTogetherGuessAtOneAccountNoFaster()
    {
        int made = 0;
        for (int i = 0; i < 100; ++i)
            made += guesses(anna(u"198.51.100.%1"_s.arg(i)));
        QCOMPARE(made, kPasswordDoor.fromElsewhere.atOnce);
    }

    void theOwnerIsNotLockedOutByThem()
    {
        signIn(anna(u"192.0.2.1"_s));
        for (int i = 0; i < 100; ++i)
            (void)guesses(anna(u"198.51.100.%1"_s.arg(i)));
        QVERIFY(!m_door->admit(anna(u"198.51.100.200"_s)));
        signIn(anna(u"192.0.2.1"_s));
    }

    void theOwnersSignInsGiveTheOthersNothing()
    {
        signIn(anna(u"192.0.2.1"_s));
        for (int i = 0; i < 100; ++i)
            (void)guesses(anna(u"198.51.100.%1"_s.arg(i)));
        for (int i = 0; i < 10; ++i)
            signIn(anna(u"192.0.2.1"_s));
        QVERIFY(!m_door->admit(anna(u"198.51.100.200"_s)));
    }

    void oneAddressTriesOnePasswordAtManyAccountsNoFaster()
    {
        int made = 0;
        for (int i = 0; i < 200; ++i)
            made += m_door->admit({u"user%1@example.com"_s.arg(i), u"192.0.2.1"_s, UserId::generate()}) ? 1 : 0;
        QCOMPARE(made, kPasswordDoor.fromOneAddress.atOnce);
    }

    void accountsThatAreNotThereAreRefusedAlike()
    {
        const Visitor nobody{u"nobody@example.com"_s, u"192.0.2.1"_s, std::nullopt};
        QCOMPARE(guesses(nobody), guesses(anna(u"203.0.113.1"_s)));
        QCOMPARE(m_door->admit(nobody).error(), m_door->admit(anna(u"203.0.113.1"_s)).error());
    }

    void anotherSpellingIsTheSameAccount()
    {
        QCOMPARE(guesses(anna(u"192.0.2.1"_s)), kPasswordDoor.fromHere.atOnce);
        QVERIFY(!m_door->admit({u"ANNA@Example.com"_s, u"192.0.2.1"_s, m_anna}));
    }

    void whatIsTriedAtOneDoorIsNotCountedAtAnother()
    {
        (void)guesses(anna(u"192.0.2.1"_s));
        Doorkeeper codes(*m_book, m_clock, kCodeDoor);
        QVERIFY(codes.admit(anna(u"192.0.2.1"_s)));
        QCOMPARE(m_door->admit(anna(u"192.0.2.1"_s)).error().slug, u"too-many-guesses"_s);
        Doorkeeper resets(*m_book, m_clock, kResetDoor);
        for (int i = 0; i < kResetDoor.fromHere.atOnce; ++i)
            QVERIFY(resets.admit(anna(u"192.0.2.1"_s)));
        QCOMPARE(resets.admit(anna(u"192.0.2.1"_s)).error().slug, u"too-many-resets"_s);
    }

    void whoIsPardonedMayTryAgainAtOnce()
    {
        (void)guesses(anna(u"192.0.2.1"_s));
        QVERIFY(m_door->pardon(anna(u"192.0.2.1"_s)));
        QVERIFY(m_door->admit(anna(u"192.0.2.1"_s)));
    }

    void timeHeals()
    {
        (void)guesses(anna(u"192.0.2.1"_s));
        m_clock.turnDays(1);
        QCOMPARE(guesses(anna(u"192.0.2.1"_s)), kPasswordDoor.fromHere.atOnce);
    }
};

TEST_SUITE(DoorkeeperTest);
#include "doorkeeper_test.moc"
