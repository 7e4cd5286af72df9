#pragma once

#include "common/mqtt/client.h"
#include "server/bookstore/free_ports.h"
#include "server/bookstore/mosquitto_broker.h"

#include <QTemporaryDir>

#include <optional>

namespace tests {

// A mosquitto for one test, with a port and a memory of its own. It runs from the beginning, ends with this object,
// and may be killed, started again and robbed of its memory in between. What cannot work ends the test program.
class TestBroker {
public:
    // Without a door everybody may come in and do everything.
    explicit TestBroker(const std::optional<bookstore::BrokerDoor> &door = {});

    void start(); // again, at the same port
    void stop(); // as SIGTERM does
    void kill(); // as SIGKILL does: it saves nothing
    void wipe(); // while it does not run: it will remember nothing
    void freeze(); // accepts and answers nothing more
    void thaw();

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] mqtt::Settings settings(const QString &user = {}, const QString &password = {}) const;

private:
    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    std::optional<bookstore::MosquittoBroker> m_broker;
};

} // namespace tests
