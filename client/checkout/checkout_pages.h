#pragma once

#include "client/checkout/cart_page.h"
#include "client/checkout/checkout_page.h"
#include "client/checkout/outcome_page.h"

#include <QStackedWidget>

namespace checkout {

// Cart, checkout and outcome in one place; tells when it comes into sight and goes.
class CheckoutPages : public QStackedWidget {
    Q_OBJECT

public:
    explicit CheckoutPages(widgets::CoverShelf &covers, QWidget *parent);

    CartPage *const cart;
    CheckoutPage *const checkout;
    OutcomePage *const outcome;

Q_SIGNALS:
    void cameIntoSight();
    void wentOutOfSight();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
};

} // namespace checkout
