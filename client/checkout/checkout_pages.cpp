#include "client/checkout/checkout_pages.h"

namespace checkout {

CheckoutPages::CheckoutPages(widgets::CoverShelf &covers, QWidget *parent)
    : QStackedWidget(parent)
    , cart(new CartPage(covers, this))
    , checkout(new CheckoutPage(covers, this))
    , outcome(new OutcomePage(this))
{
    for (QWidget *page :
        {static_cast<QWidget *>(cart), static_cast<QWidget *>(checkout), static_cast<QWidget *>(outcome)})
        addWidget(page);
}

void CheckoutPages::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    Q_EMIT cameIntoSight();
}

void CheckoutPages::hideEvent(QHideEvent *event)
{
    QStackedWidget::hideEvent(event);
    Q_EMIT wentOutOfSight();
}

} // namespace checkout
