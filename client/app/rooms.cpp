#include "client/app/rooms.h"

#include "client/admin/overview.h"
#include "client/app/main_window.h"
#include "client/app/shop_connection.h"
#include "client/checkout/cart.h"
#include "client/checkout/checkout.h"
#include "client/seller/books.h"
#include "client/seller/order_desk.h"
#include "client/storefront/browsing.h"
#include "client/tracking/inbox.h"
#include "client/tracking/tracking.h"
#include "client/widgets/toast.h"

namespace app {

using namespace Qt::Literals::StringLiterals;
using contracts::identity::Role;
using contracts::storefront::ShownBook;

namespace {

const QString kBooks = u"books"_s;
const QString kCart = u"cart"_s;
const QString kOrders = u"orders"_s;
const QString kMessages = u"messages"_s;
const QString kSellersBooks = u"sellers-books"_s;
const QString kDesk = u"desk"_s;
const QString kOverview = u"overview"_s;

} // namespace

Rooms::Rooms(ShopConnection &shop, checkout::Cart &cart, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_cart(cart)
    , m_window(window)
{
    const auto &user = shop.session.user();
    const QList<Role> roles = user ? user->roles : QList<Role>{Role::Buyer};
    if (roles.contains(Role::Buyer))
        addBuying();
    if (user)
        addTracking();
    if (roles.contains(Role::Seller))
        addSelling();
    if (roles.contains(Role::Admin))
        addAdministration();
}

Rooms::~Rooms() = default;

void Rooms::addBuying()
{
    m_window.addPlace({kBooks, u"storefront"_s, tr("Books"), [this] { return browsing().page(); }});
    m_window.addPlace({kCart, u"cart"_s, tr("Cart"), [this] { return checkout().page(); }});
    connect(&m_window, &MainWindow::placeChosen, this, [this](const QString &place) {
        if (place == kBooks)
            browsing().showBooks(); // not the book that was looked at the last time
    });
    connect(&m_cart, &checkout::Cart::changed, this, &Rooms::countCart);
    countCart();
}

// Both hear of news from the beginning; their pages come later.
void Rooms::addTracking()
{
    if (isFor(kBooks)) {
        m_tracking = std::make_unique<tracking::Tracking>(m_shop.orders, m_shop.live, m_window.pages());
        m_window.addPlace({kOrders, u"orders"_s, tr("My orders"), [this] { return m_tracking->ordersPage(); }});
        joinTracking();
    }
    m_inbox = std::make_unique<tracking::Inbox>(m_shop.messages, m_shop.live, m_window.pages());
    m_window.addPlace({kMessages, u"bell"_s, tr("Messages"), [this] { return m_inbox->page(); }});
    joinInbox();
    connect(&m_shop.live, &api::Live::unreadChanged, this, &Rooms::countMessages);
    countMessages();
}

void Rooms::addSelling()
{
    m_window.addHeading(tr("Selling"));
    m_window.addPlace({kDesk, u"desk"_s, tr("Order desk"), [this] { return desk().page(); }});
    m_window.addPlace({kSellersBooks, u"books"_s, tr("My books"), [this] { return sellersBooks().page(); }});
}

void Rooms::addAdministration()
{
    m_window.addHeading(tr("Shop"));
    m_window.addPlace({kOverview, u"chart"_s, tr("Overview"), [this] { return overview().page(); }});
}

bool Rooms::isFor(const QString &place) const
{
    return m_window.places().contains(place);
}

storefront::Browsing &Rooms::browsing()
{
    if (m_browsing)
        return *m_browsing;
    m_browsing = std::make_unique<storefront::Browsing>(m_shop.catalogue, m_window.pages());
    connect(m_browsing.get(), &storefront::Browsing::cartWanted, this, &Rooms::putInCart);
    connect(m_browsing.get(), &storefront::Browsing::buyNowWanted, this, [this](const ShownBook &book, int quantity) {
        checkout().buyNow(book, quantity);
        m_window.goTo(kCart);
    });
    return *m_browsing;
}

checkout::Checkout &Rooms::checkout()
{
    if (m_checkout)
        return *m_checkout;
    m_checkout = std::make_unique<checkout::Checkout>(m_shop.orders, m_shop.catalogue, m_cart, m_window.pages());
    connect(m_checkout.get(), &checkout::Checkout::pageWanted, this, [this] { m_window.goTo(kCart); });
    connect(m_checkout.get(), &checkout::Checkout::signInWanted, this, &Rooms::signInWanted);
    connect(m_checkout.get(), &checkout::Checkout::orderWanted, this, &Rooms::showOrder);
    connect(m_checkout.get(), &checkout::Checkout::booksWanted, this, [this] { m_window.goTo(kBooks); });
    connect(m_checkout.get(), &checkout::Checkout::bookWanted, this, &Rooms::showBook);
    return *m_checkout;
}

seller::OrderDesk &Rooms::desk()
{
    if (m_desk)
        return *m_desk;
    m_desk = std::make_unique<seller::OrderDesk>(m_shop.desk, m_shop.live, m_window.pages());
    const auto count = [this](int orders) { m_window.setCount(kDesk, orders); };
    connect(m_desk.get(), &seller::OrderDesk::waitingChanged, this, count);
    count(m_desk->waiting());
    return *m_desk;
}

seller::Books &Rooms::sellersBooks()
{
    if (!m_sellersBooks)
        m_sellersBooks = std::make_unique<seller::Books>(m_shop.sellerBooks, m_shop.catalogue, m_window.pages());
    return *m_sellersBooks;
}

admin::Overview &Rooms::overview()
{
    if (!m_overview)
        m_overview = std::make_unique<admin::Overview>(m_shop.figures, m_shop.accounts, m_window.pages());
    return *m_overview;
}

void Rooms::joinTracking()
{
    connect(m_tracking.get(), &tracking::Tracking::bookWanted, this, &Rooms::showBook);
    connect(m_tracking.get(), &tracking::Tracking::booksWanted, this, [this] { m_window.goTo(kBooks); });
}

void Rooms::joinInbox()
{
    connect(m_inbox.get(), &tracking::Inbox::orderWanted, this, &Rooms::showOrder);
    connect(m_inbox.get(), &tracking::Inbox::bookWanted, this, &Rooms::showBook);
    connect(m_inbox.get(), &tracking::Inbox::announce, this, &Rooms::announced);
    connect(m_inbox.get(), &tracking::Inbox::sellingWanted, this, [this] { m_window.goTo(kSellersBooks); });
    connect(m_inbox.get(), &tracking::Inbox::saleWanted, this, &Rooms::showSale);
}

void Rooms::putInCart(const ShownBook &book, int quantity)
{
    if (!m_cart.add(book, quantity))
        return widgets::toast(&m_window, tr("No more books fit into one order."));
    widgets::toast(&m_window, tr("“%1” is in your cart.").arg(book.title), tr("Show cart"),
        [window = &m_window] { window->goTo(kCart); });
}

void Rooms::showBook(const contracts::BookId &book)
{
    if (!isFor(kBooks))
        return;
    m_window.goTo(kBooks);
    browsing().showBook(book);
}

void Rooms::showOrder(const contracts::OrderId &order)
{
    if (!m_tracking)
        return showSale(order);
    m_window.goTo(kOrders);
    m_tracking->showOrder(order);
}

void Rooms::showSale(const contracts::OrderId &order)
{
    if (!isFor(kDesk))
        return;
    m_window.goTo(kDesk);
    desk().showOrder(order);
}

void Rooms::showMessage(qint64 number)
{
    if (m_inbox)
        m_inbox->open(number);
}

// What is not furnished yet reads when it is.
void Rooms::refresh()
{
    if (m_browsing)
        m_browsing->refresh();
    if (m_checkout)
        m_checkout->refresh();
    if (m_tracking)
        m_tracking->refresh();
    if (m_desk)
        m_desk->load();
    if (m_overview)
        m_overview->load();
}

void Rooms::countCart()
{
    m_window.setCount(kCart, m_cart.count());
}

void Rooms::countMessages()
{
    m_window.setCount(kMessages, int(m_shop.live.unread()));
}

} // namespace app
