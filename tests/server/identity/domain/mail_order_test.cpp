#include "server/identity/domain/mail_order.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace std::chrono_literals;

class MailOrderTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const Email m_anna = Email::parse(u"anna@example.com"_s).value();

private Q_SLOTS:
    void aCodeIsWaitedForAnHourAndNewsForDays()
    {
        const MailOrder code = MailOrder::of(MailKind::PasswordReset, m_anna, m_now);
        QVERIFY(!code.isTooLate(m_now.addSecs(3600)));
        QVERIFY(code.isTooLate(m_now.addSecs(3601)));
        const MailOrder news = MailOrder::of(MailKind::PasswordChanged, m_anna, m_now);
        QVERIFY(!news.isTooLate(m_now.addDays(3)));
        QVERIFY(news.isTooLate(m_now.addDays(4)));
    }

    void pausesGrowButNotForEver()
    {
        MailOrder order = MailOrder::of(MailKind::PasswordReset, m_anna, m_now);
        QList<std::chrono::seconds> pauses;
        for (order.attempts = 1; order.attempts <= 4; ++order.attempts)
            pauses.append(order.pause());
        QCOMPARE(pauses, (QList<std::chrono::seconds>{1s, 2s, 4s, 8s}));
        order.attempts = 1'000'000;
        QCOMPARE(order.pause(), std::chrono::seconds(5min));
    }
};

TEST_SUITE(MailOrderTest);
#include "mail_order_test.moc"
