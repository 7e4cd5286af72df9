#include "tests/client/account/at_the_door.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QLabel>
#include <QSignalSpy>

using namespace account;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using core::Fault;

namespace {

const auto kResets = u"/api/v1/password-resets"_s;
const auto kConfirmation = u"/api/v1/password-resets/confirmation"_s;

} // namespace

// From the door that somebody has forgotten the password of to the room behind it.
class RecoveringTest : public AtTheDoor {
    Q_OBJECT

    const QString m_email = ForgotPage::tr("E-mail address");
    const QString m_code = NewPasswordPage::tr("Code from the mail");
    const QString m_password = NewPasswordPage::tr("New password");

    [[nodiscard]] bool isAtNewPassword() const { return qobject_cast<NewPasswordPage *>(door()); }

    void goToForgotPage(const QString &email = u"jiyoung@example.com"_s)
    {
        write(door(), SignInPage::tr("E-mail address"), email);
        button(door(), SignInPage::tr("Forgot your password?"))->click();
        QVERIFY(qobject_cast<ForgotPage *>(door()));
    }

    void goToNewPassword()
    {
        goToForgotPage();
        button(door(), ForgotPage::tr("Send code"))->click();
        QTRY_VERIFY(isAtNewPassword());
    }

    void fillIn(const QString &code = u"4071 5528"_s, const QString &password = u"wrong horse, new battery"_s)
    {
        write(door(), m_code, code);
        write(door(), m_password, password);
    }

private Q_SLOTS:
    void init()
    {
        arrive();
        m_shop->answer(Verb::Post, kResets, example(u"identity"_s, u"password_reset_accepted"_s), 202);
        m_shop->answer(Verb::Post, kConfirmation, QJsonObject{}, 204);
    }

    void aForgottenPasswordIsReplacedByTheKeyboardAlone()
    {
        QSignalSpy signedIn(m_entering.get(), &Entering::signedIn);
        goToForgotPage();
        auto *email = named<QLineEdit>(door(), m_email);
        QCOMPARE(email->text(), u"jiyoung@example.com"_s); // not asked twice
        QVERIFY(email->hasFocus());
        QTest::keyClick(email, Qt::Key_Return);
        QTRY_VERIFY(isAtNewPassword());
        QCOMPARE(asked(kResets), (QJsonObject{{u"email"_s, u"jiyoung@example.com"_s}}));
        QVERIFY(named<QLineEdit>(door(), m_code)->hasFocus());
        fillIn();
        QTest::keyClick(named<QLineEdit>(door(), m_password), Qt::Key_Return);
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(asked(kConfirmation), example(u"identity"_s, u"confirm_password_reset_request"_s));
        QCOMPARE(asked(u"/api/v1/sessions"_s),
            (QJsonObject{{u"email"_s, u"jiyoung@example.com"_s}, {u"password"_s, u"wrong horse, new battery"_s}}));
    }

    void itIsSaidWhereTheCodeIsAndHowLongItLives()
    {
        goToNewPassword();
        const auto labels = door()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"jiyoung@example.com"_s) && label->text().contains(u"15"_s);
        }));
    }

    void aWrongCodeIsSaidAtTheCode()
    {
        goToNewPassword();
        m_shop->answer(Verb::Post, kConfirmation,
            api::Answered(core::fail(core::Error{Fault::Invalid, u"wrong-code"_s, {}, u"/code"_s, {}})));
        fillIn();
        button(door(), NewPasswordPage::tr("Set password and sign in"))->click();
        QTRY_VERIFY(!faultOf(door(), m_code).isEmpty());
        QVERIFY(named<QLineEdit>(door(), m_code)->hasFocus());
        QVERIFY(m_shop->asked(Verb::Post, u"/api/v1/sessions"_s).isEmpty());
    }

    void aWeakPasswordIsNotSent()
    {
        goToNewPassword();
        fillIn(u"4071 5528"_s, u"secret"_s);
        QTest::keyClick(named<QLineEdit>(door(), m_password), Qt::Key_Return);
        QVERIFY(asked(kConfirmation).isEmpty());
        QVERIFY(!faultOf(door(), m_password).isEmpty());
    }

    void tooManyCodesAreSaidAboveTheField()
    {
        m_shop->refuse(Verb::Post, kResets, Fault::TooMany, "too-many-resets"_L1);
        goToForgotPage();
        button(door(), ForgotPage::tr("Send code"))->click();
        QVERIFY(!button(door(), ForgotPage::tr("Send code"))->isEnabled());
        QTRY_VERIFY(!bannerOf(door()).isEmpty());
        QVERIFY(button(door(), ForgotPage::tr("Send code"))->isEnabled());
    }

    void whoHasACodeAlreadyIsSentNoOther()
    {
        goToForgotPage({});
        button(door(), ForgotPage::tr("I have a code already"))->click();
        QVERIFY(!faultOf(door(), m_email).isEmpty()); // whose code is it?
        write(door(), m_email, u"jiyoung@example.com"_s);
        button(door(), ForgotPage::tr("I have a code already"))->click();
        QVERIFY(isAtNewPassword());
        QVERIFY(m_shop->asked().isEmpty());
        fillIn();
        button(door(), NewPasswordPage::tr("Set password and sign in"))->click();
        QTRY_COMPARE(asked(kConfirmation)["email"_L1].toString(), u"jiyoung@example.com"_s);
    }

    void oneGetsBackByEscapeAndByButtons()
    {
        goToNewPassword();
        QTest::keyClick(named<QLineEdit>(door(), m_code), Qt::Key_Escape);
        QVERIFY(qobject_cast<ForgotPage *>(door()));
        QTest::keyClick(named<QLineEdit>(door(), m_email), Qt::Key_Escape);
        QVERIFY(qobject_cast<SignInPage *>(door()));
        goToNewPassword();
        button(door(), NewPasswordPage::tr("Send another code"))->click();
        button(door(), ForgotPage::tr("Back to signing in"))->click();
        QVERIFY(qobject_cast<SignInPage *>(door()));
    }

    void nothingSecretStaysOnTheScreen()
    {
        goToNewPassword();
        fillIn();
        QCOMPARE(named<QLineEdit>(door(), m_password)->echoMode(), QLineEdit::Password);
        button(door(), NewPasswordPage::tr("Send another code"))->click();
        button(door(), ForgotPage::tr("Send code"))->click();
        QTRY_VERIFY(isAtNewPassword());
        QVERIFY(named<QLineEdit>(door(), m_code)->text().isEmpty());
        QVERIFY(named<QLineEdit>(door(), m_password)->text().isEmpty());
    }

    void leavingWhileACodeIsAskedForIsSafe()
    {
        m_shop->hold();
        goToForgotPage();
        button(door(), ForgotPage::tr("Send code"))->click();
        delete m_entering->page();
        m_shop->letGo();
        QCoreApplication::processEvents();
        QCOMPARE(m_shop->waiting(), 0);
    }
};

TEST_SUITE(RecoveringTest);
#include "recovering_test.moc"
