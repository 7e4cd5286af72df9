#include "server/identity/application/mail_texts.h"
#include "server/identity/domain/new_account.h"
#include "tests/support/test_suite.h"

using namespace identity;

class MailTextsTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const ResetCode m_code = ResetCode::parse(u"40715528"_s).value();

    Account speaker(Language language, const QString &name = u"김지영"_s) const
    {
        return openAccount({Email::parse(u"anna@example.com"_s).value(), name, language, u"secret hash"_s}, m_now)
            .value();
    }

    MailOrder order(const Account &account) const
    {
        return MailOrder::of(MailKind::PasswordReset, account.email, m_now);
    }

private Q_SLOTS:
    void aCodeIsSentInTheLanguageOfTheAccount()
    {
        const Account korean = speaker(Language::Korean);
        const Mail mail = resetMail(order(korean), korean, m_code);
        QCOMPARE(mail.subject, u"비밀번호 재설정 코드"_s);
        QVERIFY(mail.text.startsWith(u"김지영 님, 안녕하세요."_s));
        QVERIFY(mail.text.contains(u"    4071 5528\n"_s));
        QVERIFY(mail.text.contains(u"15분"_s));
        QCOMPARE(mail.to, korean.email);
        const Account english = speaker(Language::English);
        const Mail other = resetMail(order(english), english, m_code);
        QCOMPARE(other.subject, u"Your code for a new password"_s);
        QVERIFY(other.text.contains(u"    4071 5528\n"_s));
        QVERIFY(other.text.contains(u"for 15 minutes"_s));
    }

    void aNameCannotStandInForTheCode()
    {
        const Account trickster = speaker(Language::English, u"%2 %3"_s);
        const QString text = resetMail(order(trickster), trickster, m_code).text;
        QVERIFY(text.startsWith(u"Hello %2 %3,"_s));
        QCOMPARE(text.count(u"4071 5528"_s), 1);
    }

    void aChangeIsToldInTheLanguageOfTheAccountAndWithoutAnySecret()
    {
        const Account korean = speaker(Language::Korean);
        QCOMPARE(passwordChangedMail(order(korean), korean).subject, u"비밀번호가 변경되었습니다"_s);
        const Account english = speaker(Language::English);
        const Mail mail = passwordChangedMail(order(english), english);
        QCOMPARE(mail.subject, u"Your password was changed"_s);
        QVERIFY(mail.text.startsWith(u"Hello 김지영,"_s));
        QVERIFY(!mail.text.contains(u"secret"_s));
    }
};

TEST_SUITE(MailTextsTest);
#include "mail_texts_test.moc"
