#include "server/notification/application/tell_users.h"
#include "tests/server/notification/support/memory_messages.h"
#include "tests/server/notification/support/told_order.h"
#include "tests/support/test_suite.h"

#include "common/core/uuid_v7.h"

using namespace notification;

class TellUsersTest : public QObject {
    Q_OBJECT

    const ToldOrder m_order;

private Q_SLOTS:
    void aFactIsToldOnce()
    {
        MemoryMessages messages;
        TellUsers tell(messages);
        const QUuid event = core::uuidV7();
        QVERIFY(tell.run(event, noticesOf(m_order.placed())));
        QVERIFY(tell.run(event, noticesOf(m_order.placed())));
        QCOMPARE(messages.posted.size(), 3);
    }

    void aPaymentThatFailsAtOnceWasAnsweredAtOnce()
    {
        MemoryMessages messages;
        QVERIFY(TellUsers(messages).run(core::uuidV7(), m_order.failed()));
        QVERIFY(messages.posted.isEmpty());
    }

    void aPaymentThatFailsLaterIsTold()
    {
        MemoryMessages messages;
        TellUsers tell(messages);
        QVERIFY(tell.run(core::uuidV7(), noticesOf(ToldOrder().deferred()))); // another order's
        QVERIFY(tell.run(core::uuidV7(), m_order.failed()));
        QCOMPARE(messages.posted.size(), 1);
        QVERIFY(tell.run(core::uuidV7(), noticesOf(m_order.deferred())));
        QVERIFY(tell.run(core::uuidV7(), m_order.failed()));
        QCOMPARE(messages.posted.last().kind, MessageKind::PaymentFailed);
        QCOMPARE(messages.posted.last().facts.reason, QStringLiteral("insufficient-funds"));
    }
};

TEST_SUITE(TellUsersTest);
#include "tell_users_test.moc"
