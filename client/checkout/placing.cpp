#include "client/checkout/placing.h"

#include "common/core/on_answer.h"

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Error;
using core::Fault;

namespace {

// Nothing was done this time: the shop was not reached, or turned the question away at its door.
bool wasNotHeard(const Error &error)
{
    return error.slug == api::kUnreachable || error.fault == Fault::Unauthenticated || error.fault == Fault::TooMany;
}

// It may have been done, or is being done: only the same question asked again can tell.
bool mayHaveBeenHeard(const Error &error)
{
    return error.isTransient() || error.fault == Fault::Conflict || error.fault == Fault::Broken;
}

} // namespace

Placing::Placing(api::Orders &orders, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
    , m_pauses({500ms, 1s, 2s, 4s, 8s})
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Placing::ask);
}

void Placing::setPauses(const QList<std::chrono::milliseconds> &pauses)
{
    m_pauses = pauses;
}

void Placing::belongTo(const UserFolder &folder)
{
    m_pause.stop();
    m_file.emplace(folder);
    m_pending = folder.user() ? m_file->read() : std::nullopt;
    m_unsure = m_pending.has_value();
    become(State::Idle);
    if (m_pending)
        askAgain();
}

void Placing::place(const PlaceOrderRequest &order)
{
    if (m_pending || !m_file)
        return;
    m_pending = PendingOrder{api::IdempotencyKey::generate(), order, QDateTime::currentDateTimeUtc()};
    m_unsure = false;
    if (m_file->write(*m_pending))
        return askAgain();
    // What is not written down could be ordered twice after a crash.
    m_pending.reset();
    Q_EMIT refused({Fault::Broken, u"order-not-kept"_s, {}, {}, {}}, order);
}

void Placing::askAgain()
{
    if (!m_pending || m_state == State::UnderWay)
        return;
    m_tries = 0;
    become(State::UnderWay);
    ask();
}

void Placing::ask()
{
    if (!m_pending->mayBeAskedAgain(QDateTime::currentDateTimeUtc())) {
        const QDateTime begunAt = m_pending->begunAt;
        settle();
        Q_EMIT lostTrack(begunAt);
        return;
    }
    ++m_tries;
    const api::IdempotencyKey key = m_pending->key;
    core::onAnswer(m_orders.place(m_pending->order, key), this, [this, key](const core::Result<OrderAnswer> &answer) {
        if (m_pending && m_pending->key == key)
            take(answer);
    });
}

void Placing::take(const core::Result<OrderAnswer> &answer)
{
    if (!answer && leavesOpen(answer.error())) {
        m_unsure = m_unsure || !wasNotHeard(answer.error());
        return tryLater();
    }
    const PlaceOrderRequest order = m_pending->order;
    // Forgotten last: after a crash in between, the same answer comes once more.
    if (answer)
        Q_EMIT answered(*answer);
    settle();
    if (!answer)
        Q_EMIT refused(answer.error(), order);
}

bool Placing::leavesOpen(const Error &error) const
{
    return wasNotHeard(error) ? m_unsure : mayHaveBeenHeard(error);
}

void Placing::tryLater()
{
    if (m_tries > m_pauses.size())
        return become(State::Unsure);
    m_pause.start(m_pauses.at(m_tries - 1));
}

void Placing::settle()
{
    m_file->forget();
    m_pending.reset();
    become(State::Idle);
}

void Placing::become(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace checkout
