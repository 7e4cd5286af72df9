#pragma once

#include "server/bookstore/broker_door.h"
#include "server/bookstore/child_process.h"
#include "server/bookstore/part_folder.h"

namespace bookstore {

struct BrokerSettings {
    QString folder; // its configuration and memory; made when missing
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QString logFile = {}; // empty: one in the folder
    std::optional<BrokerDoor> door = {}; // who may come in, and for what; none: everybody, for everything
};

// A mosquitto of our own, apart from any that the machine runs by itself.
class MosquittoBroker {
public:
    explicit MosquittoBroker(BrokerSettings settings);

    // Ends what an earlier runner left, writes the configuration and starts; returns at once. A new launch after it
    // has ended starts it again with what it has saved. Errors: those of checkIsFree, PartFolder and
    // ChildProcess::start.
    [[nodiscard]] core::Result<> launch();
    // Error: Unavailable "not-ready".
    [[nodiscard]] core::Result<> waitUntilReady(std::chrono::milliseconds limit = std::chrono::seconds(10));
    [[nodiscard]] core::Result<> start(); // both

    [[nodiscard]] ChildProcess &process(); // to stop, to kill, to watch
    [[nodiscard]] const BrokerSettings &settings() const;

private:
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] core::Result<> hangDoor();

    BrokerSettings m_settings;
    PartFolder m_folder;
    ChildProcess m_process;
};

} // namespace bookstore
