#include "server/identity/adapters/postgres/postgres_mail_orders.h"
#include "server/identity/adapters/postgres/postgres_password_resets.h"
#include "server/identity/adapters/postman.h"
#include "server/identity/domain/reset_code.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/support/test_suite.h"

using namespace identity;
using platform::postgres::Connection;
using Found = platform::rounds::Found;

namespace {

// Keeps what it is given, or fails, and looks whether a transaction is open meanwhile.
class CollectingMailer : public Mailer {
public:
    explicit CollectingMailer(const Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<> send(const Mail &mail) override
    {
        sentInTransaction |= m_connection.inTransaction();
        mails.append(mail);
        return failure ? Result<>(core::fail(*failure)) : Result<>();
    }

    QList<Mail> mails;
    std::optional<core::Error> failure;
    bool sentInTransaction = false;

private:
    const Connection &m_connection;
};

QString codeIn(const Mail &mail)
{
    static const QRegularExpression code(u"(\\d{4}) (\\d{4})"_s);
    const auto match = code.match(mail.text);
    return match.captured(1) + match.captured(2);
}

} // namespace

// From the list of mails to the mailer, on a real database.
class PostmanTest : public QObject {
    Q_OBJECT

private:
    tests::IdentityDatabase m_database;
    const Account m_anna = m_database.open(u"anna@example.com"_s, Language::English);
    std::unique_ptr<CollectingMailer> m_mailer;
    TurnedClock m_clock;
    ReversedPasswords m_passwords;

    Result<Found> sendNext() { return Postman(*m_mailer, m_passwords, m_clock).sendNext(m_database.connection()); }

    void order(const QString &email, MailKind kind = MailKind::PasswordReset)
    {
        QVERIFY(PostgresMailOrders(m_database.connection())
                    .add(MailOrder::of(kind, Email::parse(email).value(), m_clock.now())));
    }

    std::optional<PasswordReset> kept()
    {
        return PostgresPasswordResets(m_database.connection()).find(m_anna.id).value();
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_mailer = std::make_unique<CollectingMailer>(m_database.connection());
        m_database.empty(u"mail_order, password_reset"_s);
    }

    void whoForgotThePasswordGetsACodeOfWhichOnlyADigestIsKept()
    {
        order(u"anna@example.com"_s);
        QCOMPARE(sendNext().value(), Found::Something);
        QCOMPARE(m_mailer->mails.size(), 1);
        QVERIFY(!m_mailer->sentInTransaction);
        const QString code = codeIn(m_mailer->mails.first());
        QCOMPARE(code.size(), ResetCode::kDigits);
        QVERIFY(m_passwords.matches(code, kept()->codeHash));
        QCOMPARE(kept()->expiresAt, m_clock.now().addSecs(900));
        QCOMPARE(sendNext().value(), Found::Nothing);
    }

    void nobodyIsWrittenToWhoHasNoAccount()
    {
        order(u"nobody@example.com"_s);
        QCOMPARE(sendNext().value(), Found::Something);
        QVERIFY(m_mailer->mails.isEmpty());
        QCOMPARE(sendNext().value(), Found::Nothing);
    }

    void aMailServerThatIsAwayIsTriedAgainAfterALongerAndLongerPause()
    {
        m_mailer->failure = core::Error{Fault::Unavailable, u"mail-not-sent"_s, u"away"_s, {}, {}};
        order(u"anna@example.com"_s);
        for (const int pause : {1, 2, 4}) {
            QCOMPARE(sendNext().value(), Found::Something);
            QCOMPARE(sendNext().value(), Found::Nothing);
            m_clock.turn(std::chrono::seconds(pause - 1));
            QCOMPARE(sendNext().value(), Found::Nothing);
            m_clock.turn(std::chrono::seconds(1));
        }
        m_mailer->failure.reset();
        QCOMPARE(sendNext().value(), Found::Something);
        QCOMPARE(m_mailer->mails.size(), 4);
        QVERIFY(m_passwords.matches(codeIn(m_mailer->mails.last()), kept()->codeHash));
        QCOMPARE(kept()->expiresAt, m_clock.now().addSecs(900));
        QCOMPARE(sendNext().value(), Found::Nothing);
    }

    void whoseSenderDiedOnTheWayGetsItFromAnother()
    {
        order(u"anna@example.com"_s);
        const QDateTime now = m_clock.now();
        QVERIFY(PostgresMailOrders(m_database.connection()).claimDue(now, now.addSecs(60)).value());
        QCOMPARE(sendNext().value(), Found::Nothing);
        m_clock.turn(std::chrono::seconds(60));
        QCOMPARE(sendNext().value(), Found::Something);
        QCOMPARE(m_mailer->mails.size(), 1);
    }

    void whatIsRefusedForGoodIsNotTriedAgain()
    {
        m_mailer->failure = core::Error{Fault::Refused, u"mail-refused"_s, u"no such mailbox"_s, {}, {}};
        order(u"anna@example.com"_s);
        QCOMPARE(sendNext().value(), Found::Something);
        m_clock.turnDays(1);
        QCOMPARE(sendNext().value(), Found::Nothing);
        QCOMPARE(m_mailer->mails.size(), 1);
    }

    void aCodeThatNobodyWaitsForAnyMoreIsNotSent()
    {
        order(u"anna@example.com"_s);
        order(u"anna@example.com"_s, MailKind::PasswordChanged);
        m_clock.turnDays(1);
        QCOMPARE(sendNext().value(), Found::Something);
        QCOMPARE(sendNext().value(), Found::Something);
        QCOMPARE(sendNext().value(), Found::Nothing);
        QCOMPARE(m_mailer->mails.size(), 1);
        QCOMPARE(m_mailer->mails.first().subject, u"Your password was changed"_s);
        QVERIFY(!kept());
    }
};

TEST_SUITE(PostmanTest);
#include "postman_test.moc"
