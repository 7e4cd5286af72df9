#include "tests/server/notification/support/memory_messages.h"
#include "tests/server/notification/support/notification_database.h"
#include "tests/support/postgres/both_keepers.h"
#include "tests/support/test_suite.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;

// What every implementation of Messages promises, asked of the one in memory and of the one in PostgreSQL.
class PostgresMessagesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Messages> m_messages;

private Q_SLOTS:
    void initTestCase_data() { tests::inMemoryAndInPostgres(); }

    void initTestCase() { m_connection = std::make_unique<Connection>(notificationDatabase()); }

    void init()
    {
        if (tests::isInPostgres())
            m_messages = std::make_unique<PostgresMessages>(*m_connection);
        else
            m_messages = std::make_unique<MemoryMessages>();
    }

    void whatWasToldIsKnown()
    {
        const UserId anna = UserId::generate();
        const Notice notice = aNotice(anna, u"토지"_s, MessageKind::PaymentDeferred);
        const auto order = *notice.facts.orderId;
        QCOMPARE(m_messages->wasTold(anna, MessageKind::PaymentDeferred, order).value(), false);
        QVERIFY(m_messages->post(core::uuidV7(), {notice}));
        QCOMPARE(m_messages->wasTold(anna, MessageKind::PaymentDeferred, order).value(), true);
        QCOMPARE(m_messages->wasTold(anna, MessageKind::OrderPlaced, order).value(), false);
        QCOMPARE(m_messages->wasTold(UserId::generate(), MessageKind::PaymentDeferred, order).value(), false);
        QCOMPARE(
            m_messages->wasTold(anna, MessageKind::PaymentDeferred, contracts::OrderId::generate()).value(), false);
    }

    void anEventWithNothingToTellTellsNothing() { QVERIFY(m_messages->post(core::uuidV7(), {})); }
};

TEST_SUITE(PostgresMessagesTest);
#include "postgres_messages_test.moc"
