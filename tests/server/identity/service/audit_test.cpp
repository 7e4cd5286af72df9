#include "server/platform/postgres/connection.h"
#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;

// What an admin does stands in the audit log, and a program tells whether the log is whole.
class AuditTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();

    struct Verdict {
        int exitCode;
        QByteArray said;
    };

    Verdict audit() const
    {
        tests::ProgramUnderTest program(QStringLiteral(IDENTITY_AUDIT));
        m_identity->configure(program);
        program.start();
        const bool ended = program.hasEnded();
        return {ended ? program.exitCode() : -1, program.lines().join('\n')};
    }

    void approveASeller() const
    {
        const QString email = u"sea@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        const auto buyer = m_identity->signIn(email, IdentityProcess::kPassword);
        QCOMPARE(
            m_identity->ask("POST", u"/api/v1/sellers/applications"_s, {{"shopName"_L1, u"Sea"_s}}, buyer.accessToken)
                .status,
            202);
        const auto admin = m_identity->signIn(u"admin@demo"_s, u"demo"_s);
        const QString approval = u"/api/v1/admin/sellers/%1/approval"_s.arg(buyer.user.userId.toString());
        QCOMPARE(m_identity->ask("POST", approval, {}, admin.accessToken).status, 200);
    }

    void tamper() const
    {
        platform::postgres::Connection connection(m_identity->database());
        QVERIFY(connection.executeText(u"alter table audit_entry disable trigger only_added_to"_s));
        QVERIFY(connection.executeText(u"update audit_entry set action = 'seller-refused'"_s));
    }

private Q_SLOTS:
    void aWholeLogIsSaidToBeWholeAndAChangedOneNot()
    {
        approveASeller();
        const Verdict whole = audit();
        QVERIFY2(whole.exitCode == 0, whole.said.constData());
        QTRY_VERIFY(!m_identity->program().messages().filter(u"entry 1 seller-approved hash "_s).isEmpty());
        tamper();
        const Verdict changed = audit();
        QCOMPARE(changed.exitCode, 1);
        QVERIFY2(changed.said.contains("Entry 1 of the audit log is not as it was written."), changed.said.constData());
    }

    void withoutAConfigurationNothingIsSaidOfTheLog()
    {
        tests::ProgramUnderTest program(QStringLiteral(IDENTITY_AUDIT));
        program.start();
        QVERIFY(program.hasEnded());
        QCOMPARE(program.exitCode(), 2);
    }
};

TEST_SUITE(AuditTest);
#include "audit_test.moc"
