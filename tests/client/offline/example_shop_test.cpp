#include "client/api/accounts.h"
#include "client/api/catalogue.h"
#include "client/api/desk.h"
#include "client/api/figures.h"
#include "client/api/messages.h"
#include "client/api/orders.h"
#include "client/api/seller_books.h"
#include "client/offline/example_shop.h"
#include "tests/client/support/answer_of.h"
#include "tests/support/test_suite.h"

using namespace offline;
using namespace Qt::Literals::StringLiterals;
using api::IdempotencyKey;
using contracts::identity::Role;
using tests::answerOf;

class ExampleShopTest : public QObject {
    Q_OBJECT

    ExampleShop m_shop;
    const IdempotencyKey m_key = IdempotencyKey::generate();

private Q_SLOTS:
    void whoeverSignsInMayDoEverything()
    {
        const api::Accounts accounts(m_shop);
        const auto session = answerOf(accounts.signIn({u"anyone@example.com"_s, u"anything"_s}));
        QVERIFY(session);
        QCOMPARE(session->user.roles, (QList<Role>{Role::Buyer, Role::Seller, Role::Admin}));
        QVERIFY(session->expiresIn >= std::chrono::hours(1));
        QVERIFY(answerOf(accounts.refresh(session->refreshToken)));
        QVERIFY(answerOf(accounts.registerUser({})));
        QVERIFY(answerOf(accounts.me()));
        QVERIFY(answerOf(accounts.applyAsSeller(u"바다 서점"_s)));
        const auto applications = answerOf(accounts.applications({}));
        QVERIFY(applications && !applications->items.isEmpty());
        QVERIFY(answerOf(accounts.approve(applications->items.first().userId)));
        QVERIFY(answerOf(accounts.signOut(session->refreshToken)));
    }

    void booksAreFoundAndOpened()
    {
        const api::Catalogue catalogue(m_shop);
        const auto all = answerOf(catalogue.find({}, {}));
        QVERIFY(all && all->items.size() >= 2);
        QVERIFY(all->next.isEmpty()); // an endless list would be asked for without end
        for (const auto &shown : all->items) {
            const auto page = answerOf(catalogue.book(shown.bookId));
            QVERIFY(page);
            QCOMPARE(page->book, shown);
        }
        const auto found = answerOf(catalogue.find({.text = u"데미"_s}, {}));
        QVERIFY(found && found->items.size() == 1 && found->items.first().title == u"데미안"_s);
        const auto categories = answerOf(catalogue.categories());
        QVERIFY(categories);
        const auto poetry = answerOf(catalogue.find({.category = u"Poetry"_s}, {}));
        QVERIFY(poetry && poetry->items.size() == 1);
        QCOMPARE(answerOf(catalogue.cover(u"9f86"_s)).error().slug, u"not-found"_s);
    }

    void everyListedOrderCanBeOpened()
    {
        const api::Orders orders(m_shop);
        const auto list = answerOf(orders.list({}, {}, 20));
        QVERIFY(list && list->items.size() >= 2 && !list->next);
        for (const auto &listed : list->items)
            QCOMPARE(answerOf(orders.order(listed.orderId)).value().orderId, listed.orderId);
        const auto shipping = answerOf(orders.list(contracts::order_view::OrderStatus::Shipping, {}, 20));
        QVERIFY(shipping && shipping->items.size() == 1);
        const auto id = list->items.first().orderId;
        QVERIFY(answerOf(orders.place({}, m_key)));
        QVERIFY(answerOf(orders.payNow(id, m_key)));
        QVERIFY(answerOf(orders.cancel(id, m_key)));
    }

    void aSellerFindsBooksAndADesk()
    {
        const api::SellerBooks books(m_shop);
        const auto own = answerOf(books.list({}));
        QVERIFY(own && !own->items.isEmpty());
        const auto id = own->items.first().book.bookId;
        QVERIFY(answerOf(books.book(id)));
        QVERIFY(answerOf(books.registerBook({}, m_key)));
        QVERIFY(answerOf(books.change(id, 1, {})));
        QVERIFY(answerOf(books.changeStock(id, {}, m_key)));
        QVERIFY(answerOf(books.setCover(id, 1, "png", "image/png")));
        QVERIFY(answerOf(books.import("csv", api::ImportMode::WithReport, true, m_key)));
        QVERIFY(answerOf(books.withdraw(id, 1)));
        const api::Desk desk(m_shop);
        const auto waiting = answerOf(desk.list({}, {}));
        QVERIFY(waiting && !waiting->items.isEmpty());
        const auto order = waiting->items.first().orderId;
        QCOMPARE(answerOf(desk.order(order)).value().orderId, order);
        QVERIFY(answerOf(desk.ship(order, {}, m_key)));
        QVERIFY(answerOf(desk.progress(contracts::DeliveryId::generate(), {}, m_key)));
    }

    void messagesAreReadUpToTheirEnd()
    {
        const api::Messages messages(m_shop);
        const auto all = answerOf(messages.list(0, 20));
        QVERIFY(all && all->items.size() >= 2 && !all->next);
        QCOMPARE(all->unread, 1);
        const auto rest = answerOf(messages.list(all->items.last().number, 20));
        QVERIFY(rest && rest->items.isEmpty());
        QVERIFY(answerOf(messages.markRead(all->items.last().number)));
        QVERIFY(answerOf(messages.markAllRead(all->items.last().number)));
        const auto preferences = answerOf(messages.preferences());
        QVERIFY(preferences);
        QVERIFY(answerOf(messages.setPreferences(*preferences)));
    }

    void anAdminSeesFigures() { QVERIFY(answerOf(api::Figures(m_shop).dashboard(30))); }

    void anUnknownPathIsNotFound()
    {
        for (const QString &path : {u"/api/v1/bakery"_s, u"/api/v2/books"_s, u"/books"_s})
            QCOMPARE(answerOf(m_shop.send({.path = path})).error().fault, core::Fault::NotFound);
    }
};

TEST_SUITE(ExampleShopTest);
#include "example_shop_test.moc"
