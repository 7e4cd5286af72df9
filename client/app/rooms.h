#pragma once

#include "common/contracts/storefront/shown_book.h"

#include <QObject>

namespace admin {
class Overview;
}
namespace checkout {
class Cart;
class Checkout;
} // namespace checkout
namespace seller {
class Books;
class OrderDesk;
} // namespace seller
namespace storefront {
class Browsing;
}
namespace tracking {
class Inbox;
class Tracking;
} // namespace tracking

namespace app {

class MainWindow;
class ShopConnection;

// The pages for whoever is signed in, joined to each other and put into the window. Made anew for another user and in
// another language; each room at its first need.
class Rooms : public QObject {
    Q_OBJECT

public:
    Rooms(ShopConnection &shop, checkout::Cart &cart, MainWindow &window, QObject *parent = nullptr);
    ~Rooms() override;

    void showOrder(const contracts::OrderId &order);
    void showMessage(qint64 number);
    void refresh(); // what is shown

Q_SIGNALS:
    void signInWanted();
    void announced(const QString &title, const QString &text, qint64 message);

private:
    void addBuying();
    void addTracking();
    void addSelling();
    void addAdministration();
    [[nodiscard]] storefront::Browsing &browsing();
    [[nodiscard]] checkout::Checkout &checkout();
    [[nodiscard]] seller::OrderDesk &desk();
    [[nodiscard]] seller::Books &sellersBooks();
    [[nodiscard]] admin::Overview &overview();
    void joinTracking();
    void joinInbox();
    [[nodiscard]] bool isFor(const QString &place) const;
    void showSale(const contracts::OrderId &order);
    void putInCart(const contracts::storefront::ShownBook &book, int quantity);
    void showBook(const contracts::BookId &book);
    void countCart();
    void countMessages();

    ShopConnection &m_shop;
    checkout::Cart &m_cart;
    MainWindow &m_window;
    std::unique_ptr<storefront::Browsing> m_browsing;
    std::unique_ptr<checkout::Checkout> m_checkout;
    std::unique_ptr<tracking::Tracking> m_tracking;
    std::unique_ptr<tracking::Inbox> m_inbox;
    std::unique_ptr<seller::OrderDesk> m_desk;
    std::unique_ptr<seller::Books> m_sellersBooks;
    std::unique_ptr<admin::Overview> m_overview;
};

} // namespace app
