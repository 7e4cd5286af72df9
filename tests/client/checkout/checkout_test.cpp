#include "client/checkout/checkout.h"

#include "client/checkout/address_book.h"
#include "client/checkout/checkout_pages.h"
#include "client/checkout/summary.h"
#include "client/widgets/banner.h"
#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

#include <QLabel>
#include <QSettings>

using namespace checkout;
using namespace std::chrono_literals;
using namespace tests;
using api::Verb;
using core::Money;

class CheckoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"Bookstore"_s);
    }
    void init()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_user = contracts::UserId::generate();
        m_shop = std::make_unique<FakeShop>();
        m_orders = std::make_unique<api::Orders>(*m_shop);
        m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
        for (const int number : {1, 2})
            m_shop->answer(Verb::Get, pathOf(number), bookPage(shownBook(number)));
        m_cart = std::make_unique<Cart>(m_folder->path());
        m_cart->belongTo(m_user);
        m_cart->add(shownBook(1), 1);
        m_cart->add(shownBook(2), 2);
        AddressBook(m_cart->folder()).use(anAddress());
        start();
    }
    void cleanup()
    {
        m_checkout.reset();
        QLocale::setDefault(QLocale::c());
    }

    void aDoubleClickOrdersOnce()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        openCheckout();
        QTest::mouseDClick(payButton(), Qt::LeftButton);
        Q_EMIT pages()->checkout->orderWanted(anAddress(), u"card"_s);
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        QCOMPARE(m_shop->asked(Verb::Post, kOrders).size(), 1);
    }

    void theOrderSaysWhatTheBuyerSaw()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        openCheckout();
        QCOMPARE(payButton()->text(), u"Pay ₩30,500 and order"_s);
        payButton()->click();
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        const auto body = QJsonDocument::fromJson(m_shop->asked(Verb::Post, kOrders).first().body).object();
        const auto order = contracts::ordering::parsePlaceOrder(body);
        QVERIFY(order);
        QCOMPARE(order->address, anAddress());
        QCOMPARE(order->paymentMethod, u"card"_s);
        QCOMPARE(order->lines.at(1).quantity, 2);
        QCOMPARE(order->lines.at(1).price, Money::krw(10'200));
    }

    void theCartIsEmptiedWhenTheOrderIsPlaced()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        openCheckout();
        payButton()->click();
        QCOMPARE(m_cart->count(), 3); // not before
        QTRY_COMPARE(m_cart->count(), 0);
    }

    void aPriceThatChangedMustBeAccepted()
    {
        auto dearer = shownBook(1);
        dearer.price = Money::krw(12'000);
        m_shop->answer(Verb::Get, pathOf(1), bookPage(dearer));
        openCheckout();
        QVERIFY(!payButton()->isEnabled());
        QVERIFY(isShown(u"New price: ₩10,100 → ₩12,000"_s));
        press(u"Accept new prices"_s);
        QVERIFY(payButton()->isEnabled());
        QCOMPARE(payButton()->text(), u"Pay ₩32,400 and order"_s);
        QVERIFY(!isShown(u"New price: ₩10,100 → ₩12,000"_s));
    }

    void aPriceThatChangedAtTheLastMomentIsMarkedAtItsLine()
    {
        m_shop->answerOnce(Verb::Post, kOrders, refusal(u"price-changed"_s, factsAbout(2, u"price"_s, won(9'900))));
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(isShown(u"New price: ₩10,200 → ₩9,900"_s));
        QCOMPARE(m_cart->count(), 3);
        press(u"Accept new prices"_s);
        payButton()->click();
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        const auto asked = m_shop->asked(Verb::Post, kOrders);
        QVERIFY(asked.at(0).idempotencyKey != asked.at(1).idempotencyKey); // another order, another key
    }

    void aBookThatIsSoldOutIsMarkedUntilItIsChanged()
    {
        m_shop->answerOnce(Verb::Post, kOrders, refusal(u"sold-out"_s, factsAbout(2, u"available"_s, 1)));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(isShown(u"Only 1 left"_s));
        QVERIFY(!payButton()->isEnabled());
        QCOMPARE(banner(), u"Some books cannot be had as wished. Please change them below."_s);
        m_cart->setQuantity(shownBook(2).bookId, 1);
        QVERIFY(payButton()->isEnabled());
        QVERIFY(!isShown(u"Only 1 left"_s));
    }

    void aDeclinedPaymentKeepsTheCartAndAsksForAnotherWay()
    {
        m_shop->answer(Verb::Post, kOrders, refusal(u"payment-declined"_s));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(banner().startsWith(u"The payment was declined"_s));
        QCOMPARE(pages()->currentWidget(), pages()->checkout);
        QCOMPARE(m_cart->count(), 3);
        QVERIFY(payButton()->isEnabled());
    }

    void aLostAnswerNeverOrdersTwice()
    {
        m_shop->answerOnce(Verb::Post, kOrders, answerLost());
        m_shop->answerOnce(Verb::Post, kOrders, answerLost());
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        const auto asked = m_shop->asked(Verb::Post, kOrders);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked.at(2).idempotencyKey, asked.at(0).idempotencyKey);
    }

    void whatWasOpenWhenTheProgramEndedIsShownAtTheNextStart()
    {
        openCheckout();
        m_shop->hold();
        payButton()->click();
        const QByteArray key = m_shop->asked(Verb::Post, kOrders).first().idempotencyKey;
        m_checkout.reset();
        m_shop->letGo();
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        start(false);
        QSignalSpy wanted(m_checkout.get(), &Checkout::pageWanted);
        QTRY_VERIFY(!wanted.isEmpty());
        pages()->show();
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        QCOMPARE(m_shop->asked(Verb::Post, kOrders).last().idempotencyKey, key);
        QCOMPARE(m_cart->count(), 0);
    }

    void anOrderThatIsPaidLaterEmptiesTheCartAndIsPaidByAButton()
    {
        m_shop->answer(Verb::Post, kOrders, laterAnswer({1, 2}));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(isShown(u"Place in line"_s));
        QCOMPARE(m_cart->count(), 1); // one copy of the second was not part of the answer
        m_shop->answer(Verb::Post, kOrders + u"/"_s, placedAnswer({1, 2}));
        press(u"Pay now"_s);
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
    }

    void aDeclineWhenPayingLaterPutsTheBooksBack()
    {
        m_shop->answer(Verb::Post, kOrders, laterAnswer({1, 2}));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(isShown(u"Place in line"_s));
        m_shop->answer(Verb::Post, kOrders + u"/"_s, refusal(u"payment-declined"_s));
        press(u"Pay now"_s);
        QTRY_VERIFY(banner().startsWith(u"The payment was declined"_s));
        QCOMPARE(m_cart->count(), 3);
    }

    void buyingNowLeavesTheRestOfTheCart()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1}, 5));
        QSignalSpy page(m_checkout.get(), &Checkout::pageWanted);
        m_checkout->buyNow(shownBook(1), 5);
        QCOMPARE(page.size(), 1);
        QTRY_COMPARE(pages()->currentWidget(), pages()->checkout);
        QCOMPARE(payButton()->text(), u"Pay ₩50,500 and order"_s);
        payButton()->click();
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        QCOMPARE(m_cart->lines().size(), 1);
        QCOMPARE(m_cart->lines().first().book, shownBook(2));
    }

    void aGuestSignsInAndGoesOn()
    {
        m_cart->belongTo(std::nullopt);
        m_cart->add(shownBook(1), 1);
        QSignalSpy signIn(m_checkout.get(), &Checkout::signInWanted);
        Q_EMIT pages()->cart->checkoutWanted();
        QCOMPARE(signIn.size(), 1);
        QCOMPARE(pages()->currentWidget(), pages()->cart);
        m_checkout.reset(); // the pages are made anew for the user
        m_cart->belongTo(m_user);
        start();
        QTRY_COMPARE(pages()->currentWidget(), pages()->checkout);
        QCOMPARE(m_cart->count(), 4);
        QVERIFY(!m_cart->wish());
    }

    void aSessionThatEndedAsksToSignInAndGoesOn()
    {
        m_shop->answer(Verb::Post, kOrders, core::fail(core::Fault::Unauthenticated, "not-signed-in"_L1));
        openCheckout();
        QSignalSpy signIn(m_checkout.get(), &Checkout::signInWanted);
        payButton()->click();
        QTRY_COMPARE(signIn.size(), 1);
        QVERIFY(m_cart->wish());
        QCOMPARE(m_cart->count(), 3);
    }

    void withoutTheShopNothingIsPromised()
    {
        m_shop->refuse(Verb::Get, pathOf(2), core::Fault::Unavailable, api::kUnreachable);
        Q_EMIT pages()->cart->checkoutWanted();
        QTRY_VERIFY(!banner().isEmpty());
        QCOMPARE(pages()->currentWidget(), pages()->cart);
    }

    void theAddressIsRememberedForTheNextOrder()
    {
        m_shop->answer(Verb::Post, kOrders, refusal(u"payment-declined"_s));
        auto office = anAddress();
        office.recipient = u"Office"_s;
        openCheckout();
        Q_EMIT pages()->checkout->orderWanted(office, u"card"_s);
        QCOMPARE(AddressBook(m_cart->folder()).addresses().first(), office);
        Q_EMIT pages()->checkout->addressRemovalWanted(office);
        QCOMPARE(AddressBook(m_cart->folder()).addresses(), QList{anAddress()});
    }

    void anEmptiedCheckoutIsACartAgain()
    {
        openCheckout();
        Q_EMIT pages()->checkout->removalWanted(shownBook(1).bookId);
        Q_EMIT pages()->checkout->removalWanted(shownBook(2).bookId);
        QCOMPARE(pages()->currentWidget(), pages()->cart);
        auto *toast = pages()->window()->findChild<QWidget *>(u"toast"_s);
        for (auto *button : toast->findChildren<QPushButton *>())
            button->click();
        QCOMPARE(m_cart->lines().size(), 1);
    }

    void anOutcomeThatWasSeenMakesWayForTheCart()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        openCheckout();
        payButton()->click();
        QTRY_VERIFY(isShown(u"Thank you, your order is placed"_s));
        pages()->hide();
        pages()->show();
        QCOMPARE(pages()->currentWidget(), pages()->cart);
    }

    void closingWhileAnOrderIsUnderWayIsSafe()
    {
        m_shop->hold();
        Q_EMIT pages()->cart->checkoutWanted();
        m_checkout.reset();
        m_shop->letGo();
        start();
        openCheckout();
        m_shop->hold();
        payButton()->click();
        delete m_checkout->page();
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1, 2}, 2));
        m_shop->letGo();
        QTest::qWait(10);
    }

private:
    void start(bool visible = true)
    {
        m_checkout = std::make_unique<Checkout>(*m_orders, *m_catalogue, *m_cart);
        m_checkout->placing().setPauses({1ms, 1ms, 1ms});
        pages()->resize(900, 640);
        if (visible)
            pages()->show();
    }
    void openCheckout()
    {
        Q_EMIT pages()->cart->checkoutWanted();
        QTRY_COMPARE(pages()->currentWidget(), pages()->checkout);
    }
    CheckoutPages *pages() const { return qobject_cast<CheckoutPages *>(m_checkout->page()); }
    QPushButton *payButton() const { return pages()->checkout->findChild<Summary *>()->findChild<QPushButton *>(); }
    QString banner() const
    {
        for (auto *banner : pages()->currentWidget()->findChildren<widgets::Banner *>()) {
            if (!banner->text().isEmpty())
                return banner->text();
        }
        return {};
    }
    void press(const QString &text) const
    {
        for (auto *button : pages()->currentWidget()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button->click();
        }
        QFAIL(qPrintable(text));
    }
    bool isShown(const QString &text) const
    {
        const auto labels = pages()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    static QString pathOf(int number) { return u"/api/v1/books/"_s + shownBook(number).bookId.toString(); }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    contracts::UserId m_user;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Orders> m_orders;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<Cart> m_cart;
    std::unique_ptr<Checkout> m_checkout;
};

TEST_SUITE(CheckoutTest);
#include "checkout_test.moc"
