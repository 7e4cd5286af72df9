#include "tests/server/identity/service/identity_process.h"
#include "tests/support/mail/mail_sink.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

// A forgotten password, from the asking to the new one, with a real mail server.
class PasswordResetTest : public QObject {
    Q_OBJECT

private:
    using Answer = IdentityProcess::Answer;

    std::unique_ptr<tests::MailSink> m_sink;
    std::unique_ptr<IdentityProcess> m_identity;
    const QString m_new = u"wrong horse, new battery"_s;

    Answer post(const QString &path, const QJsonObject &body, const QByteArray &from) const
    {
        platform::http::Call call;
        call.method = "POST";
        call.body = QJsonDocument(body).toJson();
        call.headers = {{"X-Forwarded-For", from}};
        return m_identity->send(call, path);
    }

    Answer askFor(const QString &email, const QByteArray &from = "192.0.2.1") const
    {
        return post(u"/api/v1/password-resets"_s, {{"email"_L1, email}}, from);
    }

    Answer confirm(const QString &email, const QString &code, const QByteArray &from = "192.0.2.1") const
    {
        return post(u"/api/v1/password-resets/confirmation"_s,
            {{"email"_L1, email}, {"code"_L1, code}, {"newPassword"_L1, m_new}}, from);
    }

    QList<tests::ReceivedMail> mailsTo(const QString &email) const
    {
        QList<tests::ReceivedMail> mails = m_sink->mails();
        mails.removeIf([&](const auto &mail) { return mail.headers.value(u"x-rcptto"_s) != email; });
        return mails;
    }

    // The code in the only mail to this address; empty while there is none.
    QString codeTo(const QString &email) const
    {
        static const QRegularExpression code(u"\\d{4} \\d{4}"_s);
        const auto mails = mailsTo(email);
        return mails.isEmpty() ? QString() : code.match(mails.last().text).captured();
    }

    static QString another(const QString &code) { return (code.startsWith(u'1') ? u'2' : u'1') + code.mid(1); }

private Q_SLOTS:
    void initTestCase()
    {
        m_sink = std::make_unique<tests::MailSink>();
        m_sink->start();
        m_identity = std::make_unique<IdentityProcess>();
        m_identity->program()
            .with(u"BOOKSTORE_SMTP_HOST"_s, u"127.0.0.1"_s)
            .with(u"BOOKSTORE_SMTP_PORT"_s, QString::number(m_sink->port()))
            .with(u"BOOKSTORE_SMTP_SECURITY"_s, u"none"_s)
            .with(u"BOOKSTORE_MAIL_FROM"_s, u"shop@example.com"_s);
        m_identity->start();
    }

    void cleanupTestCase()
    {
        m_identity.reset();
        m_sink.reset();
    }

    void whoForgotThePasswordSetsANewOneByTheCodeInTheMail()
    {
        const QString email = u"forgot@example.com"_s;
        (void)m_identity->registerUser(email);
        const auto before = m_identity->signIn(email, IdentityProcess::kPassword);
        const auto accepted = askFor(email);
        QCOMPARE(accepted.status, 202);
        QCOMPARE(accepted.body.value("expiresIn"_L1).toInt(), 900);
        QTRY_VERIFY(!codeTo(email).isEmpty());
        QCOMPARE(mailsTo(email).first().headers.value(u"subject"_s), u"비밀번호 재설정 코드"_s);
        const QString code = codeTo(email);
        QCOMPARE(confirm(email, code).status, 204);
        QCOMPARE(m_identity->signInFrom("192.0.2.1", email, IdentityProcess::kPassword).status, 401);
        QCOMPARE(m_identity->signInFrom("192.0.2.1", email, m_new).status, 201);
        const QJsonObject token{{"refreshToken"_L1, before.refreshToken}};
        QCOMPARE(m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, token).slug(), u"session-over"_s);
        QCOMPARE(confirm(email, code).slug(), u"wrong-code"_s); // once
        QTRY_COMPARE(mailsTo(email).size(), 2);
        QCOMPARE(mailsTo(email).last().headers.value(u"subject"_s), u"비밀번호가 변경되었습니다"_s);
    }

    void nobodyLearnsWhetherThereIsSuchAnAccount()
    {
        (void)m_identity->registerUser(u"there@example.com"_s);
        const auto there = askFor(u"there@example.com"_s);
        const auto nobody = askFor(u"nobody@example.com"_s);
        const auto rubbish = askFor(u"no address"_s);
        QCOMPARE(there.status, 202);
        QCOMPARE(nobody.status, 202);
        QCOMPARE(nobody.body, there.body);
        QCOMPARE(rubbish.body, there.body);
        const auto wrong = confirm(u"there@example.com"_s, u"1234 5678"_s);
        QCOMPARE(wrong.status, 422);
        QCOMPARE(confirm(u"nobody@example.com"_s, u"1234 5678"_s).body, wrong.body);
        QCOMPARE(confirm(u"no address"_s, u"1234 5678"_s).body, wrong.body);
        QTRY_COMPARE(mailsTo(u"there@example.com"_s).size(), 1);
        QVERIFY(mailsTo(u"nobody@example.com"_s).isEmpty());
    }

    void guessesAtACodeAreHeldOffAndDoNotWearItOut()
    {
        const QString email = u"guessed@example.com"_s;
        (void)m_identity->registerUser(email);
        QCOMPARE(askFor(email, "203.0.113.1").status, 202);
        QTRY_VERIFY(!codeTo(email).isEmpty());
        const QString code = codeTo(email);
        QList<int> statuses;
        for (int i = 0; i < 6; ++i)
            statuses.append(confirm(email, another(code), "198.51.100.1").status);
        QCOMPARE(statuses, (QList<int>{422, 422, 422, 422, 422, 429}));
        QCOMPARE(confirm(email, code, "198.51.100.1").slug(), u"too-many-guesses"_s);
        QCOMPARE(confirm(email, code, "203.0.113.1").status, 204);
    }

    void whoGuessedThePasswordTooOftenComesInAfterAReset()
    {
        const QString email = u"locked@example.com"_s;
        (void)m_identity->registerUser(email);
        for (int i = 0; i < 6; ++i)
            (void)m_identity->signInFrom("203.0.113.2", email, u"no"_s);
        QCOMPARE(m_identity->signInFrom("203.0.113.2", email, IdentityProcess::kPassword).status, 429);
        QCOMPARE(askFor(email, "203.0.113.2").status, 202);
        QTRY_VERIFY(!codeTo(email).isEmpty());
        QCOMPARE(confirm(email, codeTo(email), "203.0.113.2").status, 204);
        QCOMPARE(m_identity->signInFrom("203.0.113.2", email, m_new).status, 201);
    }

    void onlyTheNewestCodeIsGood()
    {
        const QString email = u"newest@example.com"_s;
        (void)m_identity->registerUser(email);
        QCOMPARE(askFor(email).status, 202);
        QTRY_COMPARE(mailsTo(email).size(), 1);
        const QString first = codeTo(email);
        QCOMPARE(askFor(email).status, 202);
        QTRY_COMPARE(mailsTo(email).size(), 2);
        QCOMPARE(confirm(email, first).slug(), u"wrong-code"_s);
        for (const auto &mail : mailsTo(email)) {
            if (!mail.text.contains(first))
                QCOMPARE(
                    confirm(email, QRegularExpression(u"\\d{4} \\d{4}"_s).match(mail.text).captured()).status, 204);
        }
    }

    void nobodysMailboxIsFilled()
    {
        QList<int> statuses;
        for (int i = 0; i < 4; ++i)
            statuses.append(askFor(u"filled@example.com"_s, "203.0.113.3").status);
        QCOMPARE(statuses, (QList<int>{202, 202, 202, 429}));
        QCOMPARE(askFor(u"filled@example.com"_s, "203.0.113.3").slug(), u"too-many-resets"_s);
    }

    void aPasswordThatIsNoneIsRefusedBeforeTheCodeIsLookedAt()
    {
        const auto refused = post(u"/api/v1/password-resets/confirmation"_s,
            {{"email"_L1, u"x@y"_s}, {"code"_L1, u"1234 5678"_s}, {"newPassword"_L1, u"short"_s}}, "192.0.2.9");
        QCOMPARE(refused.slug(), u"password-too-short"_s);
        QCOMPARE(refused.body.value("pointer"_L1).toString(), u"/newPassword"_s);
    }

    void aMailServerThatIsAwayAndAServiceThatIsKilledCostNobodyTheirMail()
    {
        const QString email = u"patient@example.com"_s;
        (void)m_identity->registerUser(email);
        m_sink->stop();
        QCOMPARE(askFor(email, "203.0.113.4").status, 202);
        QTRY_VERIFY(!m_identity->program().messages().filter(u"was not sent"_s).isEmpty());
        m_identity->program().signal(SIGKILL);
        QVERIFY(m_identity->program().hasEnded());
        m_sink->start();
        m_identity->start();
        QTRY_VERIFY_WITH_TIMEOUT(!codeTo(email).isEmpty(), 30'000);
        QCOMPARE(confirm(email, codeTo(email), "203.0.113.4").status, 204);
    }

    void noCodeIsEverLogged()
    {
        const QString email = u"secret@example.com"_s;
        (void)m_identity->registerUser(email);
        QCOMPARE(askFor(email, "203.0.113.5").status, 202);
        QTRY_VERIFY(!codeTo(email).isEmpty());
        const QString code = codeTo(email);
        QCOMPARE(confirm(email, code, "203.0.113.5").status, 204);
        QTRY_VERIFY(!m_identity->program().messages().filter(u"password-resets/confirmation 204"_s).isEmpty());
        const QByteArray said = m_identity->program().lines().join('\n');
        for (const QString &secret : {code, QString(code).remove(u' '), m_new, email})
            QVERIFY2(!said.contains(secret.toUtf8()), qPrintable(secret));
    }

    void aShopWithoutMailSaysSo()
    {
        IdentityProcess mute;
        mute.start();
        const auto refused = mute.ask("POST", u"/api/v1/password-resets"_s, {{"email"_L1, u"a@b"_s}});
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.slug(), u"no-mail"_s);
    }
};

TEST_SUITE(PasswordResetTest);
#include "password_reset_test.moc"
