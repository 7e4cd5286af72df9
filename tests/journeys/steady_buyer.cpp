#include "tests/journeys/steady_buyer.h"

#include "common/core/uuid_v7.h"

#include <QDeadlineTimer>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPatience = std::chrono::minutes(2); // with the last order

} // namespace

SteadyBuyer::SteadyBuyer(Cast &cast, const Person &buyer, const Cast::Book &book)
    : m_narrator(Narrator::silent())
    , m_client(cast.gateway, m_narrator)
    , m_buyer(buyer)
    , m_body(basket({{book, 1}}))
    , m_thread([this] { orderUntilTold(); })
{
}

SteadyBuyer::~SteadyBuyer()
{
    (void)finish();
}

QStringList SteadyBuyer::finish()
{
    m_going = false;
    if (m_thread.joinable())
        m_thread.join();
    return m_acknowledged;
}

void SteadyBuyer::orderUntilTold()
{
    QByteArray key;
    QDeadlineTimer patience(QDeadlineTimer::Forever);
    while (m_going || !key.isEmpty()) {
        if (!m_going && patience.isForever())
            patience = QDeadlineTimer(kPatience);
        m_hasGivenUp = patience.hasExpired();
        if (m_hasGivenUp)
            return;
        if (key.isEmpty())
            key = core::uuidV7().toByteArray(QUuid::WithoutBraces);
        try {
            tryOnce(key);
        } catch (const Surprise &surprise) {
            m_refusals.append(QString::fromUtf8(surprise.what()));
            // The gateway itself may be away; the same key makes it safe to ask again.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

void SteadyBuyer::tryOnce(QByteArray &key)
{
    const Reply reply = m_client.post(m_buyer, u"/orders"_s, m_body, key);
    if (reply.status / 100 != 2) {
        m_refusals.append(u"%1 %2"_s.arg(reply.status).arg(reply.slug()));
        if (reply.status == 401)
            m_buyer = m_client.signIn(m_buyer.email, u"demo"_s);
        return;
    }
    m_acknowledged.append(orderIdOf(reply));
    key.clear();
    ++m_count;
}

} // namespace journeys
