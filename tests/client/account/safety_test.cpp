#include "client/account/device_words.h"
#include "client/account/password_card.h"
#include "client/account/safety.h"
#include "client/account/sessions_card.h"
#include "client/widgets/pill.h"
#include "tests/client/support/controls.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/no_tokens.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QDialog>
#include <QJsonDocument>
#include <QLabel>

using namespace account;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using core::Fault;

namespace {

const auto kSessions = u"/api/v1/sessions"_s;
const auto kPassword = u"/api/v1/users/me/password"_s;

} // namespace

// The password, and where one is signed in.
class SafetyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeShop> m_shop;
    NoTokens m_tokens;
    std::unique_ptr<api::Session> m_session;
    std::unique_ptr<QWidget> m_page;
    PasswordCard *m_password = nullptr;
    SessionsCard *m_sessions = nullptr;
    std::unique_ptr<Safety> m_safety;

    const QString m_current = PasswordCard::tr("Current password");
    const QString m_new = PasswordCard::tr("New password");
    const QString m_other = SessionsCard::tr("Sign out: %1").arg(deviceInWords({}));

    [[nodiscard]] bool says(QWidget *place, const QString &text) const
    {
        const auto labels = place->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    void listOnlyThis()
    {
        QJsonObject page = example(u"identity"_s, u"open_session_page"_s);
        page["items"_L1] = QJsonArray{page["items"_L1][0]};
        m_shop->answer(Verb::Get, kSessions, page);
    }

    void openForm()
    {
        button(m_password, PasswordCard::tr("Change password"))->click();
        QVERIFY(named<QLineEdit>(m_password, m_current)->isVisible());
    }

    void fillIn(const QString &current, const QString &wanted)
    {
        write(m_password, m_current, current);
        write(m_password, m_new, wanted);
        QTest::keyClick(named<QLineEdit>(m_password, m_new), Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_shop->answer(Verb::Post, kSessions, example(u"identity"_s, u"session_record"_s), 201);
        m_shop->answer(Verb::Get, kSessions, example(u"identity"_s, u"open_session_page"_s));
        m_shop->answer(Verb::Delete, kSessions, QJsonObject{}, 204);
        m_shop->answer(Verb::Put, kPassword, QJsonObject{}, 204);
        m_session = std::make_unique<api::Session>(*m_shop, m_tokens, u"shop"_s);
        QVERIFY(answerOf(m_session->signIn({}, {})));
        m_page = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_page.get());
        m_password = new PasswordCard(m_page.get());
        m_sessions = new SessionsCard(m_page.get());
        column->addWidget(m_password);
        column->addWidget(m_sessions);
        m_safety = std::make_unique<Safety>(*m_session, *m_password, *m_sessions);
        m_safety->showFor(*m_session->user());
        m_page->resize(760, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_safety.reset();
        m_page.reset();
    }

    void everyDeviceIsShownAndThisOneIsMarked()
    {
        QTRY_VERIFY(says(m_sessions, u"Bookstore on Debian GNU/Linux 12"_s));
        QVERIFY(says(m_sessions, deviceInWords({})));
        QVERIFY(says(m_sessions, u"192.0.2.17"_s) && says(m_sessions, u"2001:db8:1:2::"_s));
        QCOMPARE(m_sessions->findChildren<widgets::Pill *>().size(), 1);
    }

    void oneDeviceIsSignedOut()
    {
        QTRY_VERIFY(says(m_sessions, deviceInWords({})));
        listOnlyThis();
        named<QAbstractButton>(m_sessions, m_other)->click();
        QTRY_COMPARE(m_shop->asked(Verb::Delete, kSessions).size(), 1);
        QCOMPARE(
            m_shop->asked(Verb::Delete, kSessions).last().path, kSessions + u"/019509a4-7000-7bbb-8000-0000000000b1"_s);
        QTRY_VERIFY(!says(m_sessions, deviceInWords({})));
        QVERIFY(!button(m_sessions, SessionsCard::tr("Sign out everywhere else"))->isVisible());
    }

    void aDeviceThatIsOutAlreadyIsNoFault()
    {
        QTRY_VERIFY(says(m_sessions, deviceInWords({})));
        m_shop->refuse(Verb::Delete, kSessions, Fault::NotFound, "session-not-found"_L1);
        listOnlyThis();
        named<QAbstractButton>(m_sessions, m_other)->click();
        QTRY_VERIFY(!says(m_sessions, deviceInWords({})));
        QVERIFY(bannerOf(m_sessions).isEmpty());
    }

    void allOthersAreSignedOutOnceItWasAskedBack()
    {
        QTRY_VERIFY(says(m_sessions, deviceInWords({})));
        button(m_sessions, SessionsCard::tr("Sign out everywhere else"))->click();
        QTRY_VERIFY(m_page->window()->findChild<QDialog *>());
        QVERIFY(m_shop->asked(Verb::Delete, kSessions).isEmpty());
        auto *question = m_page->window()->findChild<QDialog *>();
        listOnlyThis();
        button(question, Safety::tr("Sign out everywhere else"))->click();
        QTRY_COMPARE(m_shop->asked(Verb::Delete, kSessions).size(), 1);
        QCOMPARE(m_shop->asked(Verb::Delete, kSessions).last().path, kSessions);
        QTRY_VERIFY(!says(m_sessions, deviceInWords({})));
    }

    void aListThatCannotBeReadCanBeTriedAgain()
    {
        QTRY_VERIFY(says(m_sessions, deviceInWords({})));
        m_shop->answerOnce(Verb::Get, kSessions, api::Answered(core::fail(Fault::Unavailable, api::kUnreachable)));
        m_safety->refresh();
        QTRY_VERIFY(!bannerOf(m_sessions).isEmpty());
        button(m_sessions, SessionsCard::tr("Try again"))->click();
        QTRY_VERIFY(bannerOf(m_sessions).isEmpty());
    }

    void thePasswordIsChangedByTheKeyboardAlone()
    {
        QVERIFY(!named<QLineEdit>(m_password, m_current)->isVisible());
        openForm();
        QVERIFY(named<QLineEdit>(m_password, m_current)->hasFocus());
        fillIn(u"correct horse battery staple"_s, u"wrong horse, new battery"_s);
        QTRY_COMPARE(m_shop->asked(Verb::Put, kPassword).size(), 1);
        QCOMPARE(QJsonDocument::fromJson(m_shop->asked(Verb::Put, kPassword).last().body).object(),
            example(u"identity"_s, u"change_password_request"_s));
        QTRY_VERIFY(!named<QLineEdit>(m_password, m_current)->isVisible());
        QVERIFY(named<QLineEdit>(m_password, m_current)->text().isEmpty());
        QVERIFY(m_session->user()); // here one stays signed in
    }

    void aWrongPasswordIsSaidAtItsField()
    {
        m_shop->answer(Verb::Put, kPassword,
            api::Answered(core::fail(core::Error{Fault::Invalid, u"wrong-password"_s, {}, u"/currentPassword"_s, {}})));
        openForm();
        fillIn(u"wrong"_s, u"wrong horse, new battery"_s);
        QTRY_VERIFY(!faultOf(m_password, m_current).isEmpty());
        QVERIFY(named<QLineEdit>(m_password, m_current)->hasFocus());
    }

    void aWeakPasswordIsNotSent()
    {
        openForm();
        fillIn(u"correct horse battery staple"_s, u"short"_s);
        QVERIFY(!faultOf(m_password, m_new).isEmpty());
        fillIn(u"correct horse battery staple"_s, u"jiyoung@example.com"_s);
        QVERIFY(!faultOf(m_password, m_new).isEmpty());
        QVERIFY(m_shop->asked(Verb::Put, kPassword).isEmpty());
    }

    void escapeKeepsItAsItIsAndNothingStaysOnTheScreen()
    {
        openForm();
        write(m_password, m_current, u"secret"_s);
        QTest::keyClick(named<QLineEdit>(m_password, m_current), Qt::Key_Escape);
        QVERIFY(!named<QLineEdit>(m_password, m_current)->isVisible());
        openForm();
        QVERIFY(named<QLineEdit>(m_password, m_current)->text().isEmpty());
        QCOMPARE(named<QLineEdit>(m_password, m_new)->echoMode(), QLineEdit::Password);
    }

    void aDeviceIsCalledWhatPeopleCallIt()
    {
        QCOMPARE(deviceInWords(u"bookstore-desktop (Debian GNU/Linux 12 (bookworm))"_s),
            u"Bookstore on Debian GNU/Linux 12 (bookworm)"_s);
        QCOMPARE(deviceInWords(u"bookstore-desktop"_s), u"Bookstore"_s);
        QCOMPARE(deviceInWords(u"curl/7.88.1"_s), u"curl/7.88.1"_s);
        QCOMPARE(deviceInWords(u"<b>bold</b>"_s), u"<b>bold</b>"_s);
    }

    void leavingInTheMiddleIsSafe()
    {
        m_shop->hold();
        openForm();
        fillIn(u"correct horse battery staple"_s, u"wrong horse, new battery"_s);
        m_safety->refresh();
        m_page.reset();
        m_shop->letGo();
        QCoreApplication::processEvents();
        m_safety->refresh();
        QCOMPARE(m_shop->waiting(), 0);
    }
};

TEST_SUITE(SafetyTest);
#include "safety_test.moc"
