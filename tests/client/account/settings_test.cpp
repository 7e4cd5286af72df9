#include "client/account/identity_card.h"
#include "client/account/looks_card.h"
#include "client/account/messages_card.h"
#include "client/account/selling_card.h"
#include "client/account/settings.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "client/widgets/theme.h"
#include "tests/client/support/controls.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/no_tokens.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace account;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using contracts::notification::MessageKind;
using core::Fault;

namespace {

const auto kPreferences = u"/api/v1/messages/preferences"_s;
const auto kSessions = u"/api/v1/sessions"_s;

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeShop> m_shop;
    NoTokens m_tokens;
    std::unique_ptr<api::Session> m_session;
    std::unique_ptr<api::Messages> m_messages;
    std::unique_ptr<Settings> m_settings;

    [[nodiscard]] SettingsPage *page() const { return static_cast<SettingsPage *>(m_settings->page()); }

    [[nodiscard]] bool says(QWidget *place, const QString &text) const
    {
        const auto labels = place->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    // One who buys, or who sells too.
    void signIn(const QJsonObject &user)
    {
        QJsonObject record = example(u"identity"_s, u"session_record"_s);
        record["user"_L1] = user;
        m_shop->answerOnce(Verb::Post, kSessions, jsonAnswer(record, 201));
        QVERIFY(answerOf(m_session->signIn({}, {})));
    }

    static QJsonObject buyer() { return example(u"identity"_s, u"session_record"_s)["user"_L1].toObject(); }
    static QJsonObject seller() { return example(u"identity"_s, u"user_record"_s); }

    [[nodiscard]] QAbstractButton *kind(MessageKind kind) const { return button(page()->messages(), inWords(kind)); }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_shop->answer(
            Verb::Get, kPreferences, {{u"language"_s, u"ko"_s}, {u"muted"_s, QJsonArray{u"deliveryInTransit"_s}}});
        m_shop->answer(Verb::Put, kPreferences, QJsonObject{});
        m_session = std::make_unique<api::Session>(*m_shop, m_tokens, u"shop"_s);
        m_messages = std::make_unique<api::Messages>(*m_session);
        m_settings = std::make_unique<Settings>(
            *m_session, *m_messages, Choices{u"en"_s, int(widgets::Theme::Scheme::Dark), u"https://shop.example"_s});
        page()->resize(1024, 640);
        page()->show();
        QVERIFY(QTest::qWaitForWindowExposed(page()));
    }

    void cleanup() { m_settings.reset(); }

    void withoutAnAccountThereAreOnlyTheSettingsOfTheClient()
    {
        QSignalSpy wanted(m_settings.get(), &Settings::signInWanted);
        QVERIFY(page()->looks()->isVisible());
        QVERIFY(!page()->identity()->isVisible() && !page()->messages()->isVisible());
        QVERIFY(says(page(), u"https://shop.example"_s));
        button(page(), SettingsPage::tr("Sign in"))->click();
        QCOMPARE(wanted.size(), 1);
    }

    void whoIsSignedInIsShown()
    {
        signIn(seller());
        QVERIFY(says(page()->identity(), u"김지영"_s) && says(page()->identity(), u"jiyoung@example.com"_s));
        QVERIFY(says(page()->identity(), u"Buyer · Seller"_s));
        QVERIFY(!button(page(), SettingsPage::tr("Sign in"))->isVisible());
    }

    void signingOutIsAskedBackAndSwitchingLeadsToTheDoor()
    {
        signIn(buyer());
        button(page(), IdentityCard::tr("Sign out"))->click();
        QVERIFY(m_session->user());
        QSignalSpy wanted(m_settings.get(), &Settings::signInWanted);
        button(page(), IdentityCard::tr("Switch account"))->click();
        QVERIFY(!m_session->user());
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!page()->identity()->isVisible());
    }

    void whatIsChosenForTheClientIsTold()
    {
        QSignalSpy language(m_settings.get(), &Settings::languageChosen);
        QSignalSpy scheme(m_settings.get(), &Settings::schemeChosen);
        auto *languages = named<QComboBox>(page(), LooksCard::tr("Language"));
        auto *schemes = named<QComboBox>(page(), LooksCard::tr("Colours"));
        QCOMPARE(languages->currentText(), u"English"_s);
        QCOMPARE(schemes->currentText(), LooksCard::tr("Dark"));
        QTest::keyClick(languages, Qt::Key_Up);
        QTest::keyClick(schemes, Qt::Key_Up);
        QCOMPARE(language.takeFirst().first().toString(), u"ko"_s);
        QCOMPARE(scheme.takeFirst().first().toInt(), int(widgets::Theme::Scheme::Light));
    }

    void theShopCanBeLeft()
    {
        QSignalSpy wanted(m_settings.get(), &Settings::shopChangeWanted);
        button(page(), SettingsPage::tr("Visit another shop"))->click();
        QCOMPARE(wanted.size(), 1);
    }

    void preferencesAreShownAndSavedAtOnce()
    {
        QVERIFY(!kind(MessageKind::OrderPlaced)->isEnabled()); // nobody knows yet
        signIn(buyer());
        QTRY_VERIFY(kind(MessageKind::OrderPlaced)->isEnabled());
        QVERIFY(kind(MessageKind::OrderPlaced)->isChecked() && !kind(MessageKind::DeliveryInTransit)->isChecked());
        kind(MessageKind::OrderPlaced)->click();
        QTRY_COMPARE(m_shop->asked(Verb::Put, kPreferences).size(), 1);
        const QJsonObject saved = QJsonDocument::fromJson(m_shop->asked(Verb::Put, kPreferences).last().body).object();
        QCOMPARE(saved["language"_L1].toString(), u"ko"_s);
        QCOMPARE(saved["muted"_L1].toArray().size(), 2);
        QVERIFY(saved["muted"_L1].toArray().contains(u"orderPlaced"_s));
    }

    void whatCannotBeSavedIsShownAsItStillIs()
    {
        signIn(buyer());
        QTRY_VERIFY(kind(MessageKind::OrderPlaced)->isEnabled());
        m_shop->refuse(Verb::Put, kPreferences, Fault::Unavailable, api::kUnreachable);
        kind(MessageKind::OrderPlaced)->click();
        QTRY_VERIFY(!bannerOf(page()->messages()).isEmpty());
        QVERIFY(kind(MessageKind::OrderPlaced)->isChecked());
    }

    void preferencesThatCannotBeReadCanBeTriedAgain()
    {
        m_shop->answerOnce(Verb::Get, kPreferences, api::Answered(core::fail(Fault::Unavailable, "not-kept"_L1)));
        signIn(buyer());
        QTRY_VERIFY(!bannerOf(page()->messages()).isEmpty());
        button(page()->messages(), MessagesCard::tr("Try again"))->click();
        QTRY_VERIFY(kind(MessageKind::OrderPlaced)->isEnabled());
        QVERIFY(bannerOf(page()->messages()).isEmpty());
    }

    void sellersMayChooseMore()
    {
        signIn(buyer());
        QVERIFY(!kind(MessageKind::StockShort)->isVisible());
        signIn(seller());
        QVERIFY(kind(MessageKind::StockShort)->isVisible());
    }

    void oneCanAskToSellAndSeesHowFarItIs()
    {
        signIn(buyer());
        SellingCard *card = page()->selling();
        QVERIFY(!card->findChild<widgets::Pill *>()->isVisible());
        QJsonObject applied = buyer();
        applied["seller"_L1] = QJsonObject{{u"shopName"_s, u"바다 서점"_s}, {u"status"_s, u"applied"_s}};
        m_shop->answer(Verb::Post, u"/api/v1/sellers/applications"_s, QJsonObject{}, 202);
        m_shop->answer(Verb::Get, u"/api/v1/users/me"_s, applied);
        write(card, SellingCard::tr("Name of your shop"), u"바다 서점"_s);
        button(card, SellingCard::tr("Apply"))->click();
        QTRY_VERIFY(card->findChild<widgets::Pill *>()->isVisible());
        QCOMPARE(card->findChild<widgets::Pill *>()->text(), SellingCard::tr("Waiting for approval"));
        signIn(seller());
        QCOMPARE(card->findChild<widgets::Pill *>()->text(), SellingCard::tr("Approved"));
        QVERIFY(says(card, u"바다 서점"_s));
        QVERIFY(!button(card, SellingCard::tr("Change the name"))->isVisible());
    }

    void aRefusedApplicationIsExplained()
    {
        signIn(buyer());
        SellingCard *card = page()->selling();
        button(card, SellingCard::tr("Apply"))->click();
        QVERIFY(!faultOf(card, SellingCard::tr("Name of your shop")).isEmpty());
        m_shop->answer(Verb::Post, u"/api/v1/sellers/applications"_s,
            api::Answered(core::fail(core::Error{Fault::Invalid, u"out-of-range"_s, {}, u"/shopName"_s, {}})));
        write(card, SellingCard::tr("Name of your shop"), u"x"_s);
        QVERIFY(faultOf(card, SellingCard::tr("Name of your shop")).isEmpty());
        button(card, SellingCard::tr("Apply"))->click();
        QTRY_VERIFY(!faultOf(card, SellingCard::tr("Name of your shop")).isEmpty());
    }

    void leavingInTheMiddleIsSafe()
    {
        m_shop->hold();
        std::ignore = m_session->signIn({}, {});
        delete m_settings->page();
        m_shop->letGo();
        QCoreApplication::processEvents();
        m_settings->refresh();
    }
};

TEST_SUITE(SettingsTest);
#include "settings_test.moc"
