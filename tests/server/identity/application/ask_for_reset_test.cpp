#include "server/identity/application/ask_for_reset.h"
#include "server/identity/application/register_user.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_guess_book.h"
#include "tests/server/identity/support/in_memory_mail_orders.h"
#include "tests/support/test_suite.h"

using namespace identity;

class AskForResetTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemoryGuessBook> m_book;
    std::unique_ptr<InMemoryMailOrders> m_mails;
    Account m_anna;

    Result<> ask(const QString &email, const QString &address)
    {
        return AskForReset(*m_accounts, *m_book, *m_mails, m_clock).run(email, address);
    }

    QStringList ordered()
    {
        QStringList addresses;
        const QDateTime now = m_clock.now();
        for (auto order = m_mails->claimDue(now, now.addSecs(60)).value(); order;
             order = m_mails->claimDue(now, now.addSecs(60)).value())
            addresses.append(order->to.toString());
        return addresses;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_book = std::make_unique<InMemoryGuessBook>();
        m_mails = std::make_unique<InMemoryMailOrders>();
        CollectedEvents events;
        m_anna = RegisterUser(*m_accounts, events, m_clock)
                     .run({Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s})
                     .value();
    }

    void theSameIsDoneForAnAddressThatNobodyHas()
    {
        QVERIFY(ask(u"ANNA@example.com"_s, u"192.0.2.1"_s));
        QVERIFY(ask(u"nobody@example.com"_s, u"192.0.2.1"_s));
        QCOMPARE(ordered(), (QStringList{u"anna@example.com"_s, u"nobody@example.com"_s}));
    }

    void whatIsNoAddressIsAnsweredAlikeAndForgotten()
    {
        QVERIFY(ask(u"no address"_s, u"192.0.2.1"_s));
        QVERIFY(ordered().isEmpty());
    }

    void nobodysMailboxIsFilled()
    {
        int mails = 0;
        for (int i = 0; i < 100; ++i)
            mails += ask(u"anna@example.com"_s, u"198.51.100.%1"_s.arg(i)) ? 1 : 0;
        QCOMPARE(mails, kResetDoor.fromElsewhere.atOnce);
        QCOMPARE(ordered().size(), mails);
        const auto refused = ask(u"anna@example.com"_s, u"198.51.100.200"_s);
        QCOMPARE(refused.error().fault, Fault::TooMany);
        QCOMPARE(refused.error().slug, u"too-many-resets"_s);
        QVERIFY(refused.error().facts.value("retryAfter"_L1).toInt() > 0);
    }

    void theOwnerStillGetsACodeWhileOthersAskForOne()
    {
        QVERIFY(m_book->rememberUsual(u"203.0.113.1"_s, m_anna.id, m_clock.now()));
        for (int i = 0; i < 100; ++i)
            (void)ask(u"anna@example.com"_s, u"198.51.100.%1"_s.arg(i));
        QVERIFY(ask(u"anna@example.com"_s, u"203.0.113.1"_s));
    }

    void oneAddressAsksForTheCodesOfManyNoFaster()
    {
        int mails = 0;
        for (int i = 0; i < 100; ++i)
            mails += ask(u"user%1@example.com"_s.arg(i), u"192.0.2.1"_s) ? 1 : 0;
        QCOMPARE(mails, kResetDoor.fromOneAddress.atOnce);
    }
};

TEST_SUITE(AskForResetTest);
#include "ask_for_reset_test.moc"
