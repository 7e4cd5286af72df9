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

    QStringList finish(); // the orders that were acknowledged
    [[nodiscard]] int count() const { return m_count; } // so far
    [[nodiscard]] int refusals() const { return m_refusals; } // and times without an answer

private:
    void orderUntilTold();
    void tryOnce(QByteArray &key);

    Narrator m_narrator;
    ShopClient m_client;
    Person m_buyer;
    QJsonObject m_body;
    std::atomic<bool> m_going = true;
    std::atomic<int> m_count = 0;
    std::atomic<int> m_refusals = 0;
    QStringList m_acknowledged;
    std::thread m_thread;
};

} // namespace journeys
