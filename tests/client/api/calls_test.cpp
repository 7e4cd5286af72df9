#include "client/api/accounts.h"
#include "client/api/catalogue.h"
#include "client/api/figures.h"
#include "client/api/messages.h"
#include "client/api/orders.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace api;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using tests::answerOf;
using tests::example;

// Every call asks as the contracts say, and reads their examples.
class CallsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::FakeShop> m_shop;

    void willAnswer(const QString &context, const QString &name, int status = 200)
    {
        for (const Verb verb : {Verb::Get, Verb::Post, Verb::Put, Verb::Delete})
            m_shop->answer(verb, u"/"_s, example(context, name), status);
    }

    [[nodiscard]] QString asked() const
    {
        static const QMap<Verb, QString> names{
            {Verb::Get, u"GET "_s}, {Verb::Post, u"POST "_s}, {Verb::Put, u"PUT "_s}, {Verb::Delete, u"DELETE "_s}};
        return m_shop->asked().isEmpty() ? QString()
                                         : names.value(m_shop->asked().last().verb) + m_shop->asked().last().path;
    }

    [[nodiscard]] QJsonObject body() const { return QJsonDocument::fromJson(m_shop->asked().last().body).object(); }

private Q_SLOTS:
    void init() { m_shop = std::make_unique<tests::FakeShop>(); }

    void sessionsAreListedAndEnded()
    {
        willAnswer(u"identity"_s, u"open_session_page"_s);
        const auto sessions = answerOf(Accounts(*m_shop).sessions());
        QVERIFY(sessions && sessions->size() == 2 && sessions->first().current);
        QCOMPARE(asked(), u"GET /api/v1/sessions?limit=100"_s);
        QVERIFY(answerOf(Accounts(*m_shop).endSession(sessions->last().sessionId)));
        QCOMPARE(asked(), u"DELETE /api/v1/sessions/019509a4-7000-7bbb-8000-0000000000b1"_s);
        QVERIFY(answerOf(Accounts(*m_shop).endOtherSessions()));
        QCOMPARE(asked(), u"DELETE /api/v1/sessions"_s);
    }

    void passwordsAreChangedAndReset()
    {
        willAnswer(u"identity"_s, u"password_reset_accepted"_s, 202);
        QVERIFY(answerOf(
            Accounts(*m_shop).changePassword({u"correct horse battery staple"_s, u"wrong horse, new battery"_s})));
        QCOMPARE(asked(), u"PUT /api/v1/users/me/password"_s);
        QCOMPARE(body(), example(u"identity"_s, u"change_password_request"_s));
        QCOMPARE(answerOf(Accounts(*m_shop).askForReset(u"jiyoung@example.com"_s))->expiresIn.count(), 900);
        QCOMPARE(body(), example(u"identity"_s, u"password_reset_request"_s));
        QVERIFY(answerOf(
            Accounts(*m_shop).confirmReset({u"jiyoung@example.com"_s, u"4071 5528"_s, u"wrong horse, new battery"_s})));
        QCOMPARE(asked(), u"POST /api/v1/password-resets/confirmation"_s);
        QCOMPARE(body(), example(u"identity"_s, u"confirm_password_reset_request"_s));
    }

    void booksAreFound()
    {
        willAnswer(u"storefront"_s, u"book_list"_s);
        const auto found = answerOf(
            Catalogue(*m_shop).find({u"  카뮈   이방인 "_s, u"소설"_s, u"ko"_s, Sort::PriceDown}, {u"abc"_s, 40}));
        QVERIFY(found && found->items.size() == 2 && found->next == u"eyJrIjoiMTIifQ"_s);
        QCOMPARE(asked(),
            u"GET /api/v1/books?q=%EC%B9%B4%EB%AE%88%20%EC%9D%B4%EB%B0%A9%EC%9D%B8&category=%EC%86%8C%EC%84%A4"
            "&language=ko&sort=-price&after=abc&limit=40"_s);
        (void)answerOf(Catalogue(*m_shop).find({}, {}));
        QCOMPARE(asked(), u"GET /api/v1/books?limit=20"_s);
    }

    void aBookItsCategoriesAndItsCoverAreRead()
    {
        const auto id = contracts::BookId::parse(u"01956c1e-7a00-7c3e-9d41-5b2f8e6a1001").value();
        willAnswer(u"storefront"_s, u"book_page"_s);
        QCOMPARE(answerOf(Catalogue(*m_shop).book(id)).value().book.bookId, id);
        QCOMPARE(asked(), u"GET /api/v1/books/01956c1e-7a00-7c3e-9d41-5b2f8e6a1001"_s);
        willAnswer(u"storefront"_s, u"categories"_s);
        QCOMPARE(answerOf(Catalogue(*m_shop).categories()).value().size(), 2);
        QCOMPARE(asked(), u"GET /api/v1/categories"_s);
        m_shop->answer(Verb::Get, u"/api/v1/covers/9f86"_s, Answered(Answer{200, "\xff\xd8", "image/jpeg"}));
        QCOMPARE(answerOf(Catalogue(*m_shop).cover(u"9f86"_s)).value(), QByteArray("\xff\xd8"));
    }

    void anOrderIsPlacedOnceWithItsKey()
    {
        const auto wish = contracts::ordering::parsePlaceOrder(example(u"ordering"_s, u"place_order"_s)).value();
        const auto key = IdempotencyKey::generate();
        willAnswer(u"ordering"_s, u"order_answer_placed"_s, 201);
        QVERIFY(answerOf(Orders(*m_shop).place(wish, key)).value().paymentId);
        QCOMPARE(asked(), u"POST /api/v1/orders"_s);
        QCOMPARE(body(), toJson(wish));
        QCOMPARE(m_shop->asked().last().idempotencyKey, key.bytes());
        willAnswer(u"ordering"_s, u"order_answer_pay_later"_s, 202);
        QVERIFY(answerOf(Orders(*m_shop).place(wish, key)).value().payLater);
    }

    void anOrderIsPaidCancelledAndRead()
    {
        const auto id = contracts::OrderId::parse(u"01933f5e-7a10-7c3e-9b1a-2f6f0c8d4e01").value();
        const auto key = IdempotencyKey::generate();
        const QString path = u"/api/v1/orders/"_s + id.toString();
        willAnswer(u"ordering"_s, u"order_answer_placed"_s);
        QVERIFY(answerOf(Orders(*m_shop).payNow(id, key)));
        QCOMPARE(asked(), u"POST "_s + path + u"/payment"_s);
        QCOMPARE(m_shop->asked().last().idempotencyKey, key.bytes());
        QVERIFY(answerOf(Orders(*m_shop).cancel(id, key)));
        QCOMPARE(asked(), u"POST "_s + path + u"/cancellation"_s);
        willAnswer(u"order_view"_s, u"order_document"_s);
        QCOMPARE(answerOf(Orders(*m_shop).order(id)).value().orderId, id);
        QCOMPARE(asked(), u"GET "_s + path);
        willAnswer(u"order_view"_s, u"order_list"_s);
        QVERIFY(answerOf(Orders(*m_shop).list(contracts::order_view::OrderStatus::AwaitingPayment, id, 7)));
        QCOMPARE(asked(), u"GET /api/v1/orders?as=buyer&status=awaitingPayment&after=%1&limit=7"_s.arg(id.toString()));
    }

    void messagesAreReadAndMarked()
    {
        const Messages messages(*m_shop);
        willAnswer(u"notification"_s, u"message_list"_s);
        QCOMPARE(answerOf(messages.list(40, 100)).value().items.size(), 2);
        QCOMPARE(asked(), u"GET /api/v1/messages?after=40&limit=100"_s);
        QVERIFY(answerOf(messages.markRead(41)));
        QCOMPARE(asked(), u"POST /api/v1/messages/41/read"_s);
        QVERIFY(answerOf(messages.markAllRead(42)));
        QCOMPARE(asked(), u"POST /api/v1/messages/read-all"_s);
        QCOMPARE(body(), (QJsonObject{{u"upTo"_s, 42}}));
        willAnswer(u"notification"_s, u"preferences"_s);
        const auto preferences = answerOf(messages.preferences());
        QVERIFY(preferences);
        QVERIFY(answerOf(messages.setPreferences(*preferences)));
        QCOMPARE(asked(), u"PUT /api/v1/messages/preferences"_s);
        QCOMPARE(body(), toJson(*preferences));
    }

    void accountsAreOpenedAndUsed()
    {
        const Accounts accounts(*m_shop);
        willAnswer(u"identity"_s, u"user_record"_s, 201);
        const auto request = contracts::identity::parseRegister(example(u"identity"_s, u"register_request"_s)).value();
        QVERIFY(answerOf(accounts.registerUser(request)));
        QCOMPARE(asked(), u"POST /api/v1/users"_s);
        QCOMPARE(body(), example(u"identity"_s, u"register_request"_s));
        willAnswer(u"identity"_s, u"session_record"_s, 201);
        QVERIFY(answerOf(accounts.signIn({u"a@example.com"_s, u"secret"_s})));
        QCOMPARE(asked(), u"POST /api/v1/sessions"_s);
        QVERIFY(answerOf(accounts.refresh(u"refresh"_s)));
        QCOMPARE(asked(), u"POST /api/v1/sessions/refresh"_s);
        QVERIFY(answerOf(accounts.signOut(u"refresh"_s)));
        QCOMPARE(asked(), u"DELETE /api/v1/sessions/current"_s);
        QCOMPARE(body(), (QJsonObject{{u"refreshToken"_s, u"refresh"_s}}));
    }

    void whoAppliesLearnsHowTheyStand()
    {
        const Accounts accounts(*m_shop);
        m_shop->answer(Verb::Post, u"/api/v1/sellers/applications"_s, {}, 202);
        m_shop->answer(Verb::Get, u"/api/v1/users/me"_s, example(u"identity"_s, u"user_record"_s));
        QVERIFY(answerOf(accounts.applyAsSeller(u"바다 서점"_s)).value().seller);
        QCOMPARE(m_shop->asked().size(), 2);
        m_shop->refuse(Verb::Post, u"/api/v1/sellers/applications"_s, Fault::Refused, "already-a-seller"_L1);
        QCOMPARE(answerOf(accounts.applyAsSeller(u"바다 서점"_s)).error().slug, u"already-a-seller"_s);
        QCOMPARE(m_shop->asked().size(), 3);
    }

    void anAdminDecides()
    {
        const Accounts accounts(*m_shop);
        willAnswer(u"identity"_s, u"seller_application_page"_s);
        const auto waiting = answerOf(accounts.applications({u"abc"_s, 5}));
        QVERIFY(waiting && waiting->items.size() == 1);
        QCOMPARE(asked(), u"GET /api/v1/admin/sellers/applications?after=abc&limit=5"_s);
        const auto id = waiting->items.first().userId;
        QVERIFY(answerOf(accounts.approve(id)));
        QCOMPARE(asked(), u"POST /api/v1/admin/sellers/%1/approval"_s.arg(id.toString()));
        willAnswer(u"order_view"_s, u"dashboard"_s);
        QVERIFY(answerOf(Figures(*m_shop).dashboard(14)));
        QVERIFY(asked().startsWith(u"GET /api/v1/dashboard?days=14&zone="_s));
    }

    void anAnswerThatBreaksItsContractIsTheShopsFault()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"breaks its contract"_s));
        m_shop->answer(Verb::Get, u"/"_s, {{u"items"_s, u"none"_s}});
        const auto found = answerOf(Catalogue(*m_shop).find({}, {}));
        QCOMPARE(found.error().fault, Fault::Broken);
        QCOMPARE(found.error().pointer, u"/items"_s);
    }

    void whatTheShopRefusesComesThrough()
    {
        m_shop->refuse(Verb::Post, u"/"_s, Fault::Refused, "sold-out"_L1);
        QCOMPARE(answerOf(Orders(*m_shop).place({}, IdempotencyKey::generate())).error().slug, u"sold-out"_s);
    }
};

TEST_SUITE(CallsTest);
#include "calls_test.moc"
