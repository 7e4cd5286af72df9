#pragma once

#include "tests/journeys/cast.h"

#include <atomic>
#include <thread>

namespace journeys {

// Somebody who orders one copy after the other, and asks again with the same key until the shop has answered. What the
// shop has acknowledged is written down here, whatever becomes of the shop.
class SteadyBuyer {
public:
    SteadyBuyer(Cast &cast, const Person &buyer, const Cast::Book &book);
    ~SteadyBuyer();

    QStringList finish(); // the orders that were acknowledged; the last one is waited for, but not for ever
    [[nodiscard]] bool hasGivenUp() const { return m_hasGivenUp; } // there was no answer to the last one
    [[nodiscard]] int count() const { return m_count; } // so far
    [[nodiscard]] const QStringList &refusals() const { return m_refusals; } // after finish(); also no answer at all

private:
    void orderUntilTold();
    void tryOnce(QByteArray &key);

    Narrator m_narrator;
    ShopClient m_client;
    Person m_buyer;
    QJsonObject m_body;
    std::atomic<bool> m_going = true;
    std::atomic<bool> m_hasGivenUp = false;
    std::atomic<int> m_count = 0;
    QStringList m_acknowledged;
    QStringList m_refusals;
    std::thread m_thread;
};

} // namespace journeys
