#include "tests/client/account/at_the_door.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>

using namespace account;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using core::Fault;

class EnteringTest : public AtTheDoor {
    Q_OBJECT

    const QString m_email = SignInPage::tr("E-mail address");
    const QString m_password = SignInPage::tr("Password");
    const QString m_name = RegisterPage::tr("Name");

    void fillInRegistration()
    {
        m_entering->showRegistration();
        write(door(), m_name, u"김지영"_s);
        write(door(), m_email, u"jiyoung@example.com"_s);
        write(door(), m_password, u"correct horse"_s);
    }

private Q_SLOTS:
    void init()
    {
        arrive();
        m_shop->answer(Verb::Post, u"/api/v1/users"_s, example(u"identity"_s, u"user_record"_s), 201);
    }

    void signingInTakesTwoFieldsAndEnter()
    {
        QSignalSpy signedIn(m_entering.get(), &Entering::signedIn);
        QVERIFY(named<QLineEdit>(door(), m_email)->hasFocus());
        write(door(), m_email, u" jiyoung@example.com"_s);
        write(door(), m_password, u" spaces count "_s);
        QTest::keyClick(named<QLineEdit>(door(), m_password), Qt::Key_Return);
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(asked(u"/api/v1/sessions"_s),
            (QJsonObject{{u"email"_s, u"jiyoung@example.com"_s}, {u"password"_s, u" spaces count "_s}}));
        QVERIFY(m_session->user());
        QVERIFY(named<QLineEdit>(door(), m_password)->text().isEmpty()); // nothing stays on the screen
    }

    void passwordsAreNotShown()
    {
        QCOMPARE(named<QLineEdit>(door(), m_password)->echoMode(), QLineEdit::Password);
        m_entering->showRegistration();
        auto *password = named<QLineEdit>(door(), m_password);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        button(door(), RegisterPage::tr("Show the password"))->click();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
    }

    void wrongCredentialsAreSaidAtThePassword()
    {
        m_shop->refuse(Verb::Post, u"/api/v1/sessions"_s, Fault::Unauthenticated, "wrong-credentials"_L1);
        write(door(), m_email, u"jiyoung@example.com"_s);
        write(door(), m_password, u"wrong"_s);
        button(door(), SignInPage::tr("Sign in"))->click();
        QVERIFY(!button(door(), SignInPage::tr("Sign in"))->isEnabled());
        QTRY_VERIFY(faultOf(door(), m_password).contains(u"password"_s));
        QVERIFY(named<QLineEdit>(door(), m_password)->hasFocus());
        QVERIFY(named<QLineEdit>(door(), m_password)->hasSelectedText());
        QVERIFY(button(door(), SignInPage::tr("Sign in"))->isEnabled());
    }

    void aShopThatIsAwayIsSaidAboveTheFields()
    {
        m_shop->refuse(Verb::Post, u"/api/v1/sessions"_s, Fault::Unavailable, api::kUnreachable);
        write(door(), m_email, u"jiyoung@example.com"_s);
        write(door(), m_password, u"secret"_s);
        QTest::keyClick(named<QLineEdit>(door(), m_email), Qt::Key_Return);
        QTRY_VERIFY(!bannerOf(door()).isEmpty());
        QVERIFY(faultOf(door(), m_email).isEmpty() && faultOf(door(), m_password).isEmpty());
    }

    void emptyFieldsAreNotSent()
    {
        write(door(), m_email, u"jiyoung@example.com"_s);
        button(door(), SignInPage::tr("Sign in"))->click();
        QVERIFY(m_shop->asked().isEmpty());
        QVERIFY(faultOf(door(), m_email).isEmpty() && !faultOf(door(), m_password).isEmpty());
        QVERIFY(named<QLineEdit>(door(), m_password)->hasFocus());
    }

    void anAccountIsOpenedAndUsedAtOnce()
    {
        QSignalSpy signedIn(m_entering.get(), &Entering::signedIn);
        fillInRegistration();
        auto *language = door()->findChild<QComboBox *>();
        language->setCurrentIndex(language->findText(u"English"_s));
        button(door(), RegisterPage::tr("Create account"))->click();
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(asked(u"/api/v1/users"_s),
            (QJsonObject{{u"email"_s, u"jiyoung@example.com"_s}, {u"language"_s, u"en"_s}, {u"name"_s, u"김지영"_s},
                {u"password"_s, u"correct horse"_s}}));
    }

    void theRulesForAPasswordAreToldAsOneTypes()
    {
        m_entering->showRegistration();
        const auto hint = [&] { return named<QLineEdit>(door(), m_password)->accessibleDescription(); };
        QVERIFY(hint().contains(u"10"_s));
        write(door(), m_password, u"secret!"_s);
        QVERIFY(hint().contains(u"3"_s));
        write(door(), m_password, u"correct horse"_s);
        const QString good = hint();
        write(door(), m_email, u"correct horse"_s);
        QVERIFY(hint() != good);
    }

    void aWeakPasswordIsNotSent()
    {
        fillInRegistration();
        write(door(), m_password, u"secret"_s);
        QTest::keyClick(named<QLineEdit>(door(), m_password), Qt::Key_Return);
        QVERIFY(m_shop->asked().isEmpty());
        QVERIFY(!faultOf(door(), m_password).isEmpty());
    }

    void whatTheShopRefusesIsSaidWhereItBelongs_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("field");
        QTest::newRow("taken") << u"email-taken"_s << QString() << m_email;
        QTest::newRow("no e-mail") << u"not-an-email"_s << u"/email"_s << m_email;
        QTest::newRow("password") << u"password-is-email"_s << u"/password"_s << m_password;
        QTest::newRow("name") << u"out-of-range"_s << u"/name"_s << m_name;
    }

    void whatTheShopRefusesIsSaidWhereItBelongs()
    {
        QFETCH(const QString, slug);
        QFETCH(const QString, pointer);
        QFETCH(const QString, field);
        m_shop->answer(Verb::Post, u"/api/v1/users"_s,
            api::Answered(core::fail(core::Error{Fault::Invalid, slug, {}, pointer, {}})));
        fillInRegistration();
        button(door(), RegisterPage::tr("Create account"))->click();
        QTRY_VERIFY(!faultOf(door(), field).isEmpty());
        QVERIFY(named<QLineEdit>(door(), field)->hasFocus());
        QVERIFY(bannerOf(door()).isEmpty());
    }

    void oneDoorLeadsToTheOther()
    {
        button(door(), SignInPage::tr("Create an account"))->click();
        QVERIFY(named<QLineEdit>(door(), m_name)->hasFocus());
        button(door(), RegisterPage::tr("I already have an account"))->click();
        QVERIFY(named<QLineEdit>(door(), m_email)->hasFocus());
    }

    void thereAreOtherWaysToGo()
    {
        QSignalSpy around(m_entering.get(), &Entering::lookAroundWanted);
        QSignalSpy elsewhere(m_entering.get(), &Entering::shopChangeWanted);
        button(door(), SignInPage::tr("Look around without signing in"))->click();
        button(door(), SignInPage::tr("Visit another shop"))->click();
        QCOMPARE(around.size(), 1);
        QCOMPARE(elsewhere.size(), 1);
    }

    void anEndedSessionIsExplained()
    {
        m_entering->showRegistration();
        m_entering->sayExpired();
        QVERIFY(!bannerOf(door()).isEmpty());
    }

    void leavingWhileSigningInIsSafe()
    {
        m_shop->hold();
        write(door(), m_email, u"a@b"_s);
        write(door(), m_password, u"c"_s);
        QTest::keyClick(named<QLineEdit>(door(), m_password), Qt::Key_Return);
        delete m_entering->page(); // as a window does that closes
        m_shop->letGo();
        QTRY_VERIFY(m_session->user());
    }
};

TEST_SUITE(EnteringTest);
#include "entering_test.moc"
