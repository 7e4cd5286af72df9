#include "client/tracking/order_news.h"

#include "common/core/on_answer.h"

#include <QTimer>

#include <algorithm>

namespace tracking {

using namespace std::chrono_literals;

namespace {

constexpr int kAtOnce = 4;
constexpr std::array kPauses{100ms, 300ms, 900ms}; // between one reading and the next

bool holds(const OrderDocument &order, const QUuid &event)
{
    return std::any_of(
        order.timeline.cbegin(), order.timeline.cend(), [&](const auto &entry) { return entry.eventId == event; });
}

} // namespace

OrderNews::OrderNews(api::Orders &orders, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
{
}

void OrderNews::await(const OrderId &order, const QUuid &event)
{
    await(order, [event](const OrderDocument &document) { return holds(document, event); });
}

void OrderNews::await(const OrderId &order, Enough enough)
{
    const bool isNew = !m_awaited.contains(order);
    Awaited &awaited = m_awaited[order];
    awaited.enough.append(std::move(enough));
    awaited.tries = 0;
    if (!isNew)
        return;
    m_due.enqueue(order);
    readNext();
}

void OrderNews::readNext()
{
    while (m_underWay < kAtOnce && !m_due.isEmpty())
        readOnce(m_due.dequeue());
}

void OrderNews::readOnce(const OrderId &order)
{
    ++m_underWay;
    core::onAnswer(m_orders.order(order), this, [this, order](const api::Result<OrderDocument> &answer) {
        --m_underWay;
        take(order, answer);
        readNext();
    });
}

void OrderNews::take(const OrderId &order, const api::Result<OrderDocument> &answer)
{
    if (answer) {
        Q_EMIT read(*answer);
        m_awaited[order].enough.removeIf([&](const Enough &enough) { return enough(*answer); });
    }
    if (m_awaited[order].enough.isEmpty())
        return end(order);
    tryAgain(order);
}

void OrderNews::tryAgain(const OrderId &order)
{
    Awaited &awaited = m_awaited[order];
    if (awaited.tries == kPauses.size())
        return end(order);
    QTimer::singleShot(kPauses.at(awaited.tries++), this, [this, order] {
        m_due.enqueue(order);
        readNext();
    });
}

void OrderNews::end(const OrderId &order)
{
    m_awaited.remove(order);
    Q_EMIT ended(order);
}

} // namespace tracking
