#include "server/identity/application/register_user.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/support/test_suite.h"

using namespace identity;

class RegisterUserTest : public QObject {
    Q_OBJECT

private:
    const NewAccount m_wish{Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s};
    TurnedClock m_clock;

private Q_SLOTS:
    void aNewUserIsKeptAndTold()
    {
        InMemoryAccounts accounts;
        CollectedEvents events;
        const auto anna = RegisterUser(accounts, events, m_clock).run(m_wish);
        QVERIFY(anna);
        QCOMPARE(accounts.find(anna->id)->name, u"Anna"_s);
        QCOMPARE(events.told.size(), 1);
        QCOMPARE(events.told.first().name, u"UserRegistered"_s);
        QCOMPARE(events.told.first().subject, anna->id.toString());
        QCOMPARE(events.told.first().data.value("language"_L1), u"en"_s);
        QVERIFY(!QJsonDocument(events.told.first().data).toJson().contains("hash"));
    }

    void anAddressHasOneAccount()
    {
        InMemoryAccounts accounts;
        CollectedEvents events;
        RegisterUser registering(accounts, events, m_clock);
        QVERIFY(registering.run(m_wish));
        QCOMPARE(registering.run(m_wish).error().slug, u"email-taken"_s);
        QCOMPARE(events.told.size(), 1);
    }

    void whoHasNoNameIsNotTold()
    {
        InMemoryAccounts accounts;
        CollectedEvents events;
        NewAccount nameless = m_wish;
        nameless.name.clear();
        QCOMPARE(RegisterUser(accounts, events, m_clock).run(nameless).error().slug, u"name-missing"_s);
        QVERIFY(events.told.isEmpty());
    }
};

TEST_SUITE(RegisterUserTest);
#include "register_user_test.moc"
