#include "client/seller/order_watch.h"

#include "common/core/on_answer.h"

namespace seller {

using namespace std::chrono_literals;

namespace {

constexpr std::array kPauses{0ms, 150ms, 300ms, 600ms, 1'200ms, 2'400ms, 5'000ms, 10'000ms, 20'000ms};

} // namespace

OrderWatch::OrderWatch(api::Desk &desk, const contracts::OrderId &order, IsSettled isSettled, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_order(order)
    , m_isSettled(std::move(isSettled))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &OrderWatch::read);
    m_next.start(kPauses.front());
}

void OrderWatch::read()
{
    core::onAnswer(m_desk.order(m_order), this, [this](const api::Result<Record> &answer) { take(answer); });
}

void OrderWatch::take(const api::Result<Record> &answer)
{
    if (answer)
        Q_EMIT seen(*answer);
    if (answer && m_isSettled(*answer)) {
        Q_EMIT ended();
        deleteLater();
        return;
    }
    waitOrEnd();
}

void OrderWatch::waitOrEnd()
{
    if (++m_try < kPauses.size()) {
        m_next.start(kPauses.at(m_try));
        return;
    }
    Q_EMIT ended();
    deleteLater();
}

} // namespace seller
