#pragma once

#include "client/checkout/placing.h"
#include "client/checkout/price_check.h"
#include "client/checkout/waiting_order.h"
#include "client/widgets/cover_shelf.h"

#include <QPointer>
#include <QWidget>

namespace checkout {

class CheckoutPages;

// From the cart to an order: prices are looked at anew, one press places it, and what became of it is shown. The cart
// is emptied of what was ordered only when the order is placed or is kept until its payment.
class Checkout : public QObject {
    Q_OBJECT

public:
    using OrderAnswer = contracts::ordering::OrderAnswer;

    Checkout(api::Orders &orders, api::Catalogue &catalogue, Cart &cart, QWidget *window = nullptr);
    ~Checkout() override;

    [[nodiscard]] QWidget *page() const; // made in `window`, which owns it
    [[nodiscard]] Placing &placing() { return *m_placing; }

public Q_SLOTS:
    void showCart();
    void buyNow(const contracts::storefront::ShownBook &book, int quantity); // this one alone
    void refresh(); // the shop is back, or something has happened: looks at what is open

Q_SIGNALS:
    void signInWanted(); // and goes on afterwards, also in pages made anew
    void orderWanted(const contracts::OrderId &order);
    void booksWanted();
    void bookWanted(const contracts::BookId &book);
    void pageWanted(); // there is something to see here

private:
    void joinCartPage();
    void joinCheckoutPage();
    void joinOutcomePage();
    void joinPlacing();
    void joinWaitingOrder();
    void followUser();
    void followCart();
    void checkOut(const std::optional<BookId> &only);
    void showCheckout(const LineMarks &marks);
    void place(const contracts::ordering::Address &address, const QString &paymentMethod);
    void takeAnswer(const OrderAnswer &answer);
    void takeRefusal(const core::Error &error, const contracts::ordering::PlaceOrderRequest &order);
    void takeDecline(const core::Error &error);
    void acceptPrices();
    void remove(const BookId &book);
    void showOutcome();
    [[nodiscard]] QList<CartLine> chosen() const;

    Cart &m_cart;
    widgets::CoverShelf *m_covers;
    Placing *m_placing;
    PriceCheck *m_prices;
    WaitingOrder *m_waiting;
    QPointer<CheckoutPages> m_pages;
    LineMarks m_marks;
    std::optional<BookId> m_only; // bought now, without the rest of the cart
    QList<CartLine> m_ordered; // while the order waits for its payment
    bool m_seen = false; // the checkout or the outcome has been looked at and left: back leads to the cart
};

} // namespace checkout
