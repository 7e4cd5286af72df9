#include "client/tracking/tracking.h"

#include "client/tracking/changes.h"
#include "client/tracking/orders_page.h"
#include "common/core/on_answer.h"

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using contracts::notification::Message;
using contracts::order_view::OrderList;
using contracts::order_view::OrderStatus;

namespace {

constexpr int kPage = 30;
constexpr int kLargestPage = 100;
constexpr auto kRest = 300ms; // until what happened to unknown orders is read in one

} // namespace

Tracking::Tracking(api::Orders &orders, api::Live &live, QWidget *window)
    : m_window(window)
    , m_orders(orders)
    , m_news(orders, this)
    , m_commands(orders, this)
{
    m_listDue.setSingleShot(true);
    m_listDue.setInterval(kRest);
    connect(&live, &api::Live::arrived, this, &Tracking::hear);
    connect(&live, &api::Live::caughtUp, this, &Tracking::refresh);
    listen();
}

// The page goes before the model it shows.
Tracking::~Tracking()
{
    delete m_page;
}

void Tracking::listen()
{
    connect(&m_listDue, &QTimer::timeout, this, &Tracking::readList);
    connect(&m_model, &OrderListModel::moreWanted, this, &Tracking::readMore);
    connect(&m_news, &OrderNews::read, this, &Tracking::take);
    connect(&m_news, &OrderNews::ended, this, &Tracking::settle);
    connect(&m_commands, &OrderCommands::begun, this, &Tracking::begin);
    connect(&m_commands, &OrderCommands::answered, this, &Tracking::tell);
}

QWidget *Tracking::ordersPage()
{
    if (m_page)
        return m_page;
    m_page = new OrdersPage(m_model, m_window);
    listen(m_page);
    fill(m_page);
    return m_page;
}

void Tracking::listen(OrdersPage *page)
{
    connect(page, &OrdersPage::closed, this, &Tracking::closeOrder);
    connect(page->list(), &OrderListPanel::orderWanted, this, &Tracking::showOrder);
    connect(page->list(), &OrderListPanel::statusWanted, this, &Tracking::choose);
    connect(page->list(), &OrderListPanel::readingWanted, this, &Tracking::readList);
    connect(page->list(), &OrderListPanel::booksWanted, this, &Tracking::booksWanted);
    connect(page->order(), &OrderPage::bookWanted, this, &Tracking::bookWanted);
    connect(page->order(), &OrderPage::readingWanted, this, &Tracking::readOpenOrder);
    connect(page->order(), &OrderPage::paymentWanted, this, [this] { m_commands.pay(*m_open); });
    connect(page->order(), &OrderPage::cancellationWanted, this, [this] { m_commands.cancel(*m_open); });
    handOutReceipts(page);
}

void Tracking::handOutReceipts(OrdersPage *page)
{
    connect(page->order(), &OrderPage::receiptFileWanted, this, [this](const QString &path) {
        if (m_openOrder)
            m_receipts.save(*m_openOrder, path);
    });
    connect(page->order(), &OrderPage::receiptPrintWanted, this, [this, page] {
        if (m_openOrder)
            m_receipts.print(*m_openOrder, page->window());
    });
    connect(&m_receipts, &ReceiptDesk::saved, page, [page] { page->order()->tellSaved(); });
    connect(&m_receipts, &ReceiptDesk::notSaved, page, [page] { page->order()->tellNotSaved(); });
}

// A page that is new shows what is known at once.
void Tracking::fill(OrdersPage *page)
{
    if (!m_isListRead)
        return readList();
    page->list()->showCounts(m_counts);
    page->list()->showOrders();
    if (!m_open)
        return;
    page->open(*m_open);
    if (m_openOrder)
        page->order()->show(*m_openOrder);
    else
        page->order()->showWaiting();
}

void Tracking::showOrder(const OrderId &order)
{
    const bool isOther = m_open != order;
    m_open = order;
    (void)ordersPage();
    m_page->open(order);
    if (isOther) {
        m_openOrder.reset();
        m_page->order()->showWaiting();
        showBusy();
        if (const OrderDocument *known = m_model.find(order))
            showOpenOrder(*known);
    }
    readOpenOrder();
}

void Tracking::closeOrder()
{
    m_open.reset();
    m_openOrder.reset();
    if (m_page)
        m_page->close();
}

void Tracking::refresh()
{
    if (!m_page)
        return;
    readList();
    readOpenOrder();
}

void Tracking::choose(const Status &status)
{
    m_status = status;
    m_isListRead = false;
    m_model.clear();
    readList();
}

void Tracking::readList()
{
    m_listDue.stop();
    if (!m_isListRead && m_page)
        m_page->list()->showWaiting();
    const int limit = std::clamp(m_model.rowCount(), kPage, kLargestPage);
    core::onAnswer(m_orders.list(m_status, std::nullopt, limit), this,
        [this, reading = ++m_reading](const api::Result<OrderList> &answer) {
            if (reading == m_reading)
                takeList(answer);
        });
}

void Tracking::takeList(const api::Result<OrderList> &answer)
{
    if (!answer) {
        if (m_page)
            m_page->list()->showError(answer.error());
        return;
    }
    m_isListRead = true;
    m_counts = answer->counts;
    m_model.showNewest(answer->items, answer->next.has_value());
    if (!m_page)
        return;
    m_page->list()->showCounts(m_counts);
    m_page->list()->showOrders();
    m_page->list()->select(m_open);
}

void Tracking::readMore()
{
    core::onAnswer(m_orders.list(m_status, m_model.oldest(), kPage), this,
        [this, reading = m_reading](const api::Result<OrderList> &answer) {
            if (reading == m_reading)
                takeMore(answer);
            else
                m_model.letFetchAgain();
        });
}

void Tracking::takeMore(const api::Result<OrderList> &answer)
{
    if (answer)
        return m_model.append(answer->items, answer->next.has_value());
    m_model.letFetchAgain();
    if (m_page)
        m_page->list()->showError(answer.error());
}

void Tracking::readOpenOrder()
{
    if (!m_open)
        return;
    core::onAnswer(m_orders.order(*m_open), this,
        [this, order = *m_open](const api::Result<OrderDocument> &answer) { takeOpenOrder(order, answer); });
}

void Tracking::takeOpenOrder(const OrderId &order, const api::Result<OrderDocument> &answer)
{
    if (answer)
        take(*answer);
    else if (m_open == order && m_page)
        m_page->order()->showError(answer.error());
}

void Tracking::hear(const Message &message)
{
    if (!message.facts.orderId || !concernsBuyer(message.kind) || !m_page)
        return;
    if (happenedNow(message))
        m_news.await(*message.facts.orderId, message.eventId);
    else
        m_listDue.start();
}

void Tracking::take(const OrderDocument &order)
{
    takeIntoList(order);
    if (m_open == order.orderId)
        showOpenOrder(order);
}

void Tracking::takeIntoList(const OrderDocument &order)
{
    const OrderDocument *known = m_model.find(order.orderId);
    if (!known && m_isListRead && (!m_status || *m_status == order.status))
        m_listDue.start();
    if (!known || *known == order)
        return;
    if (known->status != order.status) {
        --m_counts[known->status];
        ++m_counts[order.status];
        if (m_page)
            m_page->list()->showCounts(m_counts);
    }
    m_model.put(order);
    m_model.markFresh(order.orderId);
}

void Tracking::showOpenOrder(const OrderDocument &order)
{
    const std::optional<OrderDocument> before = std::exchange(m_openOrder, order);
    if (!m_page)
        return;
    m_page->order()->show(order);
    if (const auto change = before ? changeBetween(*before, order) : std::nullopt)
        m_page->order()->say(change->tone, change->words);
}

void Tracking::begin(const OrderId &order, OrderCommands::Command command)
{
    m_settling.insert(order, command);
    if (m_open == order && m_page)
        m_page->order()->fallSilent();
    showBusy();
}

void Tracking::tell(const OrderId &order, widgets::Tone tone, const QString &words)
{
    if (m_open == order && m_page)
        m_page->order()->say(tone, words);
    const bool isKnown = m_openOrder && m_openOrder->orderId == order;
    const Status before = isKnown ? Status(m_openOrder->status) : std::nullopt;
    m_news.await(order, [before](const OrderDocument &read) {
        return read.status != before && read.status != OrderStatus::Cancelling;
    });
}

void Tracking::settle(const OrderId &order)
{
    if (!m_commands.isUnderWay(order))
        m_settling.remove(order);
    showBusy();
}

void Tracking::showBusy()
{
    if (!m_page || !m_open)
        return;
    const auto settling = m_settling.constFind(*m_open);
    const bool isBusy = settling != m_settling.constEnd();
    m_page->order()->setBusy(!isBusy                   ? OrderPage::Busy::No
            : *settling == OrderCommands::Command::Pay ? OrderPage::Busy::Paying
                                                       : OrderPage::Busy::Cancelling);
}

} // namespace tracking
