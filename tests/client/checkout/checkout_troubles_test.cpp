#include "tests/client/checkout/at_the_till.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace tests;
using api::Verb;
using core::Money;

// What comes between a buyer and the order: other prices, no copies, no money, no answer.
class CheckoutTroublesTest : public AtTheTill {
    Q_OBJECT

private Q_SLOTS:
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
};

TEST_SUITE(CheckoutTroublesTest);
#include "checkout_troubles_test.moc"
