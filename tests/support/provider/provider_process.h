#pragma once

#include "server/bookstore/child_process.h"
#include "server/bookstore/free_ports.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace tests {

// A payment provider as a process of its own, to be turned bad, killed and started again with the ledger it had.
class ProviderProcess {
public:
    ProviderProcess(); // returns when it answers

    [[nodiscard]] QUrl url() const;
    void turn(const QJsonObject &knobs); // what is not named goes back to its rest
    void kill();
    void start();

    [[nodiscard]] QJsonObject ledger() const;
    [[nodiscard]] int charges(const QString &reference) const; // approved ones
    [[nodiscard]] int refunds(const QString &reference) const;

private:
    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    quint16 m_port = 0;
    std::unique_ptr<bookstore::ChildProcess> m_process;
};

} // namespace tests
