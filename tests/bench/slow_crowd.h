#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace bench {

// Many clients, from a hundred addresses, who never come to the end of their request: each says a byte a second, at a
// moment of its own, and comes again when it is sent away. They take little of the processor: plain sockets that are
// written to and never waited for.
class SlowCrowd {
public:
    SlowCrowd(quint16 port, int clients);
    ~SlowCrowd();

    [[nodiscard]] int connected() const { return m_connected; }

private:
    class Client;

    void live();

    std::vector<Client> m_clients;
    std::atomic<int> m_connected = 0; // a second ago
    std::atomic<bool> m_goes = true;
    std::thread m_thread;
};

} // namespace bench
