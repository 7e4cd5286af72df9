#include "server/identity/application/register_user.h"
#include "server/identity/application/set_password.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_mail_orders.h"
#include "tests/server/identity/support/in_memory_password_resets.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

using namespace identity;

class SetPasswordTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemorySessions> m_sessions;
    std::unique_ptr<InMemoryPasswordResets> m_resets;
    std::unique_ptr<InMemoryMailOrders> m_mails;
    CollectedAudit m_audit;
    Account m_anna;

    Result<> set(const Account &account, const std::optional<SessionId> &kept = {})
    {
        return SetPassword({*m_accounts, *m_sessions, *m_resets, *m_mails, m_audit}, m_clock)
            .run({account, u"new hash"_s, kept, u"password-changed"_s});
    }

    Session signedIn()
    {
        const Session session = Session::open(m_anna.id, m_clock.now());
        return m_sessions->open(session) ? session : Session();
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_sessions = std::make_unique<InMemorySessions>();
        m_resets = std::make_unique<InMemoryPasswordResets>();
        m_mails = std::make_unique<InMemoryMailOrders>();
        m_audit.entries.clear();
        CollectedEvents events;
        const NewAccount wish{Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s};
        m_anna = m_accounts->find(RegisterUser(*m_accounts, events, m_clock).run(wish)->id).value();
    }

    void theNewPasswordIsKeptAndItsOwnerTold()
    {
        QVERIFY(set(m_anna));
        QCOMPARE(m_accounts->find(m_anna.id)->passwordHash, u"new hash"_s);
        const auto mail = m_mails->claimDue(m_clock.now(), m_clock.now()).value();
        QVERIFY(mail);
        QCOMPARE(mail->kind, MailKind::PasswordChanged);
        QCOMPARE(mail->to, m_anna.email);
    }

    void sessionsEndButTheOneThatIsKept()
    {
        const Session kept = signedIn();
        const Session other = signedIn();
        QVERIFY(set(m_anna, kept.id));
        QVERIFY(m_sessions->isOpen(m_anna.id, kept.id).value());
        QVERIFY(!m_sessions->isOpen(m_anna.id, other.id).value());
        QVERIFY(set(m_accounts->find(m_anna.id).value()));
        QVERIFY(!m_sessions->isOpen(m_anna.id, kept.id).value());
    }

    void aCodeThatIsUnderWayIsGoodNoMore()
    {
        QVERIFY(m_resets->put({m_anna.id, u"code"_s, m_clock.now().addSecs(900)}));
        QVERIFY(set(m_anna));
        QVERIFY(!m_resets->find(m_anna.id)->has_value());
    }

    void ofTwoAtTheSameMomentOneWins()
    {
        QVERIFY(set(m_anna));
        const Session session = signedIn();
        QCOMPARE(set(m_anna).error().slug, u"account-changed-meanwhile"_s);
        QVERIFY(m_sessions->isOpen(m_anna.id, session.id).value());
    }

    void ofAnAdminItStandsInTheAuditLog()
    {
        QVERIFY(set(m_anna));
        QVERIFY(m_audit.entries.isEmpty());
        Account admin = m_accounts->find(m_anna.id).value();
        admin.roles.add(Role::Admin);
        QVERIFY(set(admin));
        const AuditEntry entry{admin.id, u"password-changed"_s, admin.id.toString(), {}, m_clock.now()};
        QCOMPARE(m_audit.entries, QList<AuditEntry>{entry});
    }
};

TEST_SUITE(SetPasswordTest);
#include "set_password_test.moc"
