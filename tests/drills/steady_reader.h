#pragma once

#include "tests/journeys/cast.h"

#include <atomic>
#include <thread>

namespace drills {

// Somebody who looks at one page of the shop after the other, of every service.
class SteadyReader {
public:
    SteadyReader(const journeys::Cast &cast, const journeys::Person &reader);
    ~SteadyReader();

    [[nodiscard]] QStringList finish(); // what was not answered, and how

private:
    void readOn();
    void look(const QString &path);

    journeys::Narrator m_narrator;
    journeys::ShopClient m_client;
    journeys::Person m_reader;
    std::atomic<bool> m_going = true;
    QStringList m_refused;
    std::thread m_thread;
};

} // namespace drills
