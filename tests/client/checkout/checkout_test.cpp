#include "client/checkout/address_book.h"
#include "tests/client/checkout/at_the_till.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace checkout;
using namespace tests;
using api::Verb;
using core::Money;

// From the cart to the order.
class CheckoutTest : public AtTheTill {
    Q_OBJECT

private Q_SLOTS:
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

    void whoLeavesTheCheckoutComesBackToTheCart()
    {
        openCheckout();
        pages()->hide();
        pages()->show();
        QCOMPARE(pages()->currentWidget(), pages()->cart);
    }
};

TEST_SUITE(CheckoutTest);
#include "checkout_test.moc"
