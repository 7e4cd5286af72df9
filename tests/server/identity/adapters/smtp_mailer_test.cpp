#include "server/identity/adapters/mail/smtp_mailer.h"
#include "tests/support/mail/mail_sink.h"
#include "tests/support/test_suite.h"

using namespace identity;
using Security = SmtpSettings::Security;

// Against a real mail server, in each way it may want to be spoken to.
class SmtpMailerTest : public QObject {
    Q_OBJECT

private:
    const Sender m_shop{u"Bookstore"_s, u"shop@example.com"_s};

    static SmtpSettings to(const tests::MailSink &sink, Security security)
    {
        SmtpSettings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = sink.port();
        settings.security = security;
        settings.authorities = security == Security::None ? QString() : sink.certificate();
        settings.timeout = std::chrono::seconds(10);
        return settings;
    }

    static Mail mailTo(const QString &address)
    {
        return {MailOrderId::generate(), Email::parse(address).value(), u"비밀번호 재설정 코드"_s,
            u"첫 줄\n.\n..\n\n    4071 5528\n"_s};
    }

private Q_SLOTS:
    void aMailArrivesAsItWasWritten_data()
    {
        QTest::addColumn<QString>("security");
        QTest::addColumn<Security>("how");
        QTest::newRow("plain") << u"none"_s << Security::None;
        QTest::newRow("STARTTLS") << u"starttls"_s << Security::StartTls;
        QTest::newRow("TLS") << u"tls"_s << Security::Tls;
    }

    void aMailArrivesAsItWasWritten()
    {
        QFETCH(QString, security);
        QFETCH(Security, how);
        tests::MailSink sink({.security = security, .user = {}, .password = {}, .refused = {}});
        sink.start();
        const Mail mail = mailTo(u"anna@example.com"_s);
        const auto sent = SmtpMailer(to(sink, how), m_shop).send(mail);
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        QCOMPARE(sink.mails().size(), 1);
        const auto received = sink.mails().first();
        QCOMPARE(received.text, mail.text);
        QCOMPARE(received.headers.value(u"subject"_s), mail.subject);
        QCOMPARE(received.headers.value(u"x-mailfrom"_s), u"shop@example.com"_s);
        QCOMPARE(received.headers.value(u"x-rcptto"_s), u"anna@example.com"_s);
    }

    void withoutEncryptionNothingIsSent()
    {
        tests::MailSink sink;
        sink.start();
        SmtpSettings settings = to(sink, Security::StartTls);
        settings.authorities.clear();
        const auto sent = SmtpMailer(settings, m_shop).send(mailTo(u"anna@example.com"_s));
        QCOMPARE(sent.error().slug, u"mail-not-sent"_s);
        QVERIFY(sink.mails().isEmpty());
    }

    void aServerThatIsAnotherIsToldNothing()
    {
        tests::MailSink sink({.security = u"starttls"_s, .user = {}, .password = {}, .refused = {}});
        sink.start();
        SmtpSettings settings = to(sink, Security::StartTls);
        settings.authorities.clear(); // the certificate is of nobody the system knows
        QCOMPARE(SmtpMailer(settings, m_shop).send(mailTo(u"anna@example.com"_s)).error().slug, u"mail-not-sent"_s);
        QVERIFY(sink.mails().isEmpty());
    }

    void aServerThatWantsAPasswordGetsIt()
    {
        tests::MailSink sink(
            {.security = u"starttls"_s, .user = u"shop"_s, .password = u"open sesame"_s, .refused = {}});
        sink.start();
        SmtpSettings settings = to(sink, Security::StartTls);
        settings.user = u"shop"_s;
        settings.password = u"wrong"_s;
        QCOMPARE(SmtpMailer(settings, m_shop).send(mailTo(u"anna@example.com"_s)).error().slug, u"mail-not-sent"_s);
        settings.password = u"open sesame"_s;
        QVERIFY(SmtpMailer(settings, m_shop).send(mailTo(u"anna@example.com"_s)));
        QCOMPARE(sink.mails().size(), 1);
    }

    void whatIsRefusedForGoodIsToldApartFromWhatMayGoLater()
    {
        tests::MailSink sink({.security = u"none"_s, .user = {}, .password = {}, .refused = u"gone@example.com"_s});
        sink.start();
        SmtpMailer mailer(to(sink, Security::None), m_shop);
        QCOMPARE(mailer.send(mailTo(u"gone@example.com"_s)).error().slug, u"mail-refused"_s);
        QCOMPARE(mailer.send(mailTo(u"a,b@example.com"_s)).error().slug, u"mail-refused"_s);
        QVERIFY(mailer.send(mailTo(u"anna@example.com"_s)));
        sink.stop();
        QCOMPARE(mailer.send(mailTo(u"anna@example.com"_s)).error().slug, u"mail-not-sent"_s);
        sink.start();
        QVERIFY(mailer.send(mailTo(u"anna@example.com"_s)));
    }
};

TEST_SUITE(SmtpMailerTest);
#include "smtp_mailer_test.moc"
