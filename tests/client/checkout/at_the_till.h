#pragma once

#include "client/checkout/checkout.h"
#include "client/checkout/checkout_pages.h"
#include "tests/client/checkout/till.h"
#include "tests/client/support/own_settings.h"

#include <QPushButton>
#include <QTemporaryDir>

namespace tests {

// A buyer with two books in the cart, one of the first and two of the second, and an address.
class AtTheTill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void start(bool visible = true); // also as the next run of the client does
    void openCheckout();
    void press(const QString &text) const;
    checkout::CheckoutPages *pages() const;
    QPushButton *payButton() const;
    QString banner() const;
    bool isShown(const QString &text) const;
    static QString pathOf(int number);

    contracts::UserId m_user;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<checkout::Cart> m_cart;
    std::unique_ptr<checkout::Checkout> m_checkout;

private:
    OwnSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<api::Orders> m_orders;
    std::unique_ptr<api::Catalogue> m_catalogue;
};

} // namespace tests
