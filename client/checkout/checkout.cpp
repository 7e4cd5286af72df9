#include "client/checkout/checkout.h"

#include "client/checkout/address_book.h"
#include "client/checkout/checkout_pages.h"
#include "client/widgets/toast.h"

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using contracts::ordering::Address;
using contracts::ordering::OrderStatus;
using contracts::ordering::PlaceOrderRequest;

Checkout::Checkout(api::Orders &orders, api::Catalogue &catalogue, Cart &cart, QWidget *window)
    : m_cart(cart)
    , m_covers(new widgets::CoverShelf([&catalogue](const QString &sha256) { return catalogue.cover(sha256); }, this))
    , m_placing(new Placing(orders, this))
    , m_prices(new PriceCheck(catalogue, this))
    , m_waiting(new WaitingOrder(orders, this))
    , m_pages(new CheckoutPages(*m_covers, window))
{
    joinCartPage();
    joinCheckoutPage();
    joinOutcomePage();
    joinPlacing();
    joinWaitingOrder();
    connect(&m_cart, &Cart::changed, m_pages, [this] { followCart(); });
    // Not at once: pages that are about to be made anew must not take up what the new ones shall.
    connect(&m_cart, &Cart::userChanged, this, &Checkout::followUser, Qt::QueuedConnection);
    followCart();
    // After the constructor, when the signals are heard.
    QMetaObject::invokeMethod(this, &Checkout::followUser, Qt::QueuedConnection);
}

Checkout::~Checkout()
{
    delete m_pages;
}

QWidget *Checkout::page() const
{
    return m_pages;
}

void Checkout::joinCartPage()
{
    CartPage *page = m_pages->cart;
    connect(page, &CartPage::checkoutWanted, this, [this] { checkOut(std::nullopt); });
    connect(page, &CartPage::booksWanted, this, &Checkout::booksWanted);
    connect(page, &CartPage::bookWanted, this, &Checkout::bookWanted);
    connect(page, &CartPage::quantityWanted, &m_cart, &Cart::setQuantity);
    connect(page, &CartPage::removalWanted, this, &Checkout::remove);
    connect(m_prices, &PriceCheck::checked, page, [this](const LineMarks &marks) { showCheckout(marks); });
    connect(m_prices, &PriceCheck::failed, page, [page](const core::Error &error) {
        page->showChecking(false);
        page->showError(error);
    });
}

void Checkout::joinCheckoutPage()
{
    CheckoutPage *page = m_pages->checkout;
    connect(page, &CheckoutPage::orderWanted, this, &Checkout::place);
    connect(page, &CheckoutPage::newPricesAccepted, this, &Checkout::acceptPrices);
    connect(page, &CheckoutPage::backWanted, this, &Checkout::showCart);
    connect(page, &CheckoutPage::bookWanted, this, &Checkout::bookWanted);
    connect(page, &CheckoutPage::quantityWanted, &m_cart, &Cart::setQuantity);
    connect(page, &CheckoutPage::removalWanted, this, &Checkout::remove);
    connect(page, &CheckoutPage::addressRemovalWanted, this, [this, page](const Address &address) {
        AddressBook book(m_cart.folder());
        book.remove(address);
        page->show(book.addresses());
    });
}

void Checkout::joinOutcomePage()
{
    OutcomePage *page = m_pages->outcome;
    connect(page, &OutcomePage::orderWanted, this, &Checkout::orderWanted);
    connect(page, &OutcomePage::booksWanted, this, &Checkout::booksWanted);
    connect(page, &OutcomePage::cartWanted, this, &Checkout::showCart);
    connect(page, &OutcomePage::payNowWanted, m_waiting, &WaitingOrder::payNow);
    connect(page, &OutcomePage::askAgainWanted, m_placing, &Placing::askAgain);
    connect(m_pages, &CheckoutPages::wentOutOfSight, this, [this] { m_seen = true; });
    connect(m_pages, &CheckoutPages::cameIntoSight, this, [this] {
        if (m_seen && m_placing->state() == Placing::State::Idle && m_pages->currentWidget() != m_pages->cart)
            showCart();
    });
}

void Checkout::joinPlacing()
{
    connect(m_placing, &Placing::stateChanged, m_pages, [this] {
        if (m_placing->state() == Placing::State::Idle)
            return;
        const bool isUnderWay = m_placing->state() == Placing::State::UnderWay;
        isUnderWay ? m_pages->outcome->showPlacing() : m_pages->outcome->showUnsure();
        showOutcome();
    });
    connect(m_placing, &Placing::answered, m_pages, [this](const OrderAnswer &answer) { takeAnswer(answer); });
    connect(m_placing, &Placing::refused, m_pages,
        [this](const core::Error &error, const PlaceOrderRequest &order) { takeRefusal(error, order); });
    connect(m_placing, &Placing::lostTrack, m_pages, [this](const QDateTime &begunAt) {
        m_pages->outcome->showLostTrack(begunAt);
        showOutcome();
    });
}

void Checkout::joinWaitingOrder()
{
    OutcomePage *page = m_pages->outcome;
    connect(m_waiting, &WaitingOrder::paying, page, &OutcomePage::showPaying);
    connect(m_waiting, &WaitingOrder::paid, page, &OutcomePage::showPlaced);
    connect(m_waiting, &WaitingOrder::payingFailed, page, &OutcomePage::showPayingFailed);
    connect(m_waiting, &WaitingOrder::declined, m_pages, [this](const core::Error &error) { takeDecline(error); });
    connect(m_waiting, &WaitingOrder::stillWaits, page, [page](const OrderAnswer &order) {
        page->showPayLater(order);
        page->showPayingFailed({core::Fault::Unavailable, u"payment-away"_s, {}, {}, {}});
    });
    connect(m_waiting, &WaitingOrder::ended, page, &OutcomePage::showEnded);
}

void Checkout::followUser()
{
    m_placing->belongTo(m_cart.folder());
    if (!m_cart.folder().user() || !m_cart.wish() || m_placing->state() != Placing::State::Idle)
        return;
    const Cart::Wish wish = *m_cart.wish();
    m_cart.setWish(std::nullopt);
    checkOut(wish.only);
    Q_EMIT pageWanted();
}

void Checkout::followCart()
{
    m_marks = stillStanding(m_marks, m_cart);
    m_pages->cart->show(m_cart.lines(), m_marks);
    const QList<CartLine> lines = chosen();
    m_pages->checkout->show(lines, m_marks);
    if (lines.isEmpty() && m_pages->currentWidget() == m_pages->checkout)
        showCart();
}

void Checkout::showCart()
{
    m_only.reset();
    m_waiting->leave();
    m_pages->setCurrentWidget(m_pages->cart);
    followCart();
}

void Checkout::buyNow(const ShownBook &book, int quantity)
{
    if (!m_cart.line(book.bookId) && !m_cart.add(book, quantity))
        return Q_EMIT pageWanted(); // the cart is full; there it can be seen
    m_cart.setQuantity(book.bookId, quantity);
    if (m_placing->state() == Placing::State::Idle) {
        showCart();
        checkOut(book.bookId);
    }
    Q_EMIT pageWanted();
}

void Checkout::refresh()
{
    m_covers->forgetFailures();
    if (m_placing->state() == Placing::State::Unsure)
        m_placing->askAgain();
    m_waiting->lookAgain();
}

void Checkout::checkOut(const std::optional<BookId> &only)
{
    if (!m_cart.folder().user()) {
        m_cart.setWish(Cart::Wish{only});
        return Q_EMIT signInWanted();
    }
    m_only = only;
    m_pages->cart->showChecking(true);
    m_prices->check(chosen());
}

void Checkout::showCheckout(const LineMarks &marks)
{
    m_marks = marks;
    m_pages->cart->showChecking(false);
    m_pages->checkout->startAfresh();
    m_pages->checkout->show(AddressBook(m_cart.folder()).addresses());
    followCart();
    m_seen = false;
    if (!chosen().isEmpty())
        m_pages->setCurrentWidget(m_pages->checkout);
}

void Checkout::place(const Address &address, const QString &paymentMethod)
{
    AddressBook(m_cart.folder()).use(address);
    PlaceOrderRequest order{{}, address, paymentMethod};
    for (const CartLine &line : chosen())
        order.lines.append({line.book.bookId, line.quantity, line.book.price});
    m_placing->place(order);
}

void Checkout::takeAnswer(const OrderAnswer &answer)
{
    m_ordered.clear();
    for (const auto &line : answer.lines) {
        if (const CartLine *inCart = m_cart.line(line.bookId))
            m_ordered.append({inCart->book, line.quantity});
    }
    m_cart.takeOut(answer.lines);
    m_only.reset();
    if (answer.status == OrderStatus::AwaitingPayment) {
        m_waiting->follow(answer);
        m_pages->outcome->showPayLater(answer);
        m_waiting->lookAgain(); // an answer asked for again may be old news
    } else {
        m_pages->outcome->showPlaced(answer);
    }
    showOutcome();
}

void Checkout::takeRefusal(const core::Error &error, const PlaceOrderRequest &order)
{
    m_marks = marksOf(error, order);
    m_pages->checkout->show(AddressBook(m_cart.folder()).addresses());
    followCart();
    if (error.fault == core::Fault::Unauthenticated) {
        m_cart.setWish(Cart::Wish{m_only});
        Q_EMIT signInWanted();
    }
    if (chosen().isEmpty())
        return showCart();
    // What is marked at its line needs no second word.
    if (m_marks.isEmpty())
        m_pages->checkout->showRefusal(error);
    m_pages->setCurrentWidget(m_pages->checkout);
}

// The order has ended, so its books are chosen once more.
void Checkout::takeDecline(const core::Error &error)
{
    for (const CartLine &line : std::exchange(m_ordered, {}))
        m_cart.add(line.book, line.quantity);
    takeRefusal(error, {});
}

void Checkout::acceptPrices()
{
    const LineMarks marks = m_marks;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        const CartLine *line = m_cart.line(mark.key());
        if (!line || mark->kind != LineMark::Kind::PriceChanged)
            continue;
        ShownBook book = line->book;
        book.price = mark->price;
        m_cart.renew(book);
    }
}

void Checkout::remove(const BookId &book)
{
    const CartLine *line = m_cart.line(book);
    if (!line)
        return;
    const QString title = line->book.title;
    m_cart.remove(book);
    widgets::toast(
        m_pages, tr("“%1” was taken out of the cart.").arg(title), tr("Undo"), [cart = QPointer<Cart>(&m_cart)] {
            if (cart)
                cart->undoRemove();
        });
}

void Checkout::showOutcome()
{
    m_seen = false;
    m_pages->setCurrentWidget(m_pages->outcome);
    if (!m_pages->isVisible())
        Q_EMIT pageWanted();
}

QList<CartLine> Checkout::chosen() const
{
    if (!m_only)
        return m_cart.lines();
    const CartLine *line = m_cart.line(*m_only);
    return line ? QList<CartLine>{*line} : QList<CartLine>();
}

} // namespace checkout
