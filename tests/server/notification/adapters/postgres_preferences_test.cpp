#include "server/notification/adapters/postgres/postgres_preferences.h"
#include "tests/server/notification/support/notification_database.h"
#include "tests/support/test_suite.h"

using namespace notification;
using platform::postgres::Connection;

class PostgresPreferencesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;
    UserId m_anna;

    Preferences kept() { return orFail(PostgresPreferences(*m_connection).of(m_anna)); }

private Q_SLOTS:
    void initTestCase() { m_connection = std::make_unique<Connection>(notificationDatabase()); }
    void init() { m_anna = UserId::generate(); }

    void whoHasSaidNothingReadsKorean() { QCOMPARE(kept(), Preferences()); }

    void theLanguageOfTheRegistrationIsKept()
    {
        orFail(PostgresPreferences(*m_connection).learnLanguage(m_anna, Language::English));
        QCOMPARE(kept(), (Preferences{Language::English, {}}));
    }

    void whatIsChosenGoesBeforeTheRegistration()
    {
        const Preferences chosen{Language::English, {MessageKind::DeliveryInTransit}};
        PostgresPreferences preferences(*m_connection);
        orFail(preferences.keep(m_anna, chosen));
        orFail(preferences.learnLanguage(m_anna, Language::Korean));
        QCOMPARE(kept(), chosen);
        orFail(preferences.keep(m_anna, {}));
        QCOMPARE(kept(), Preferences());
    }
};

TEST_SUITE(PostgresPreferencesTest);
#include "postgres_preferences_test.moc"
