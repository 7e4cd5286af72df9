#pragma once

#include "tests/support/gateway/raw_http.h"

#include "server/bookstore/free_ports.h"
#include "server/bookstore/haproxy.h"

#include <QTemporaryDir>

#include <optional>

namespace tests {

// A HAProxy for one test, with a port and a folder of its own. What cannot work ends the test program.
class TestGateway {
public:
    using Services = QMap<QString, QList<bookstore::Replica>>;

    explicit TestGateway(const Services &services, const bookstore::RequestLimits &limits = {});
    explicit TestGateway(bookstore::GatewaySettings settings); // a folder and a port are chosen here

    [[nodiscard]] RawMessage ask(
        const QByteArray &method, const QByteArray &path, const QByteArrayList &fields = {}) const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] bookstore::Haproxy &haproxy();

private:
    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    std::optional<bookstore::Haproxy> m_haproxy;
};

} // namespace tests
