#pragma once

#include "tests/support/gateway/raw_http.h"

#include "server/bookstore/free_ports.h"
#include "server/bookstore/gateway_configuration.h"

#include <QTcpServer>

namespace tests {

// A service that answers every request with 200 and its own name in X-Backend, and remembers what it was asked. One
// port serves the public and the internal API.
class TestBackend {
public:
    explicit TestBackend(QByteArray name);

    [[nodiscard]] bookstore::Replica replica() const;
    [[nodiscard]] const QList<RawMessage> &requests() const; // without those for /readyz

    [[nodiscard]] int timesChecked() const; // asked for /readyz
    void setReady(bool ready);
    void setCuttingOff(bool cutting); // takes a request and closes without an answer
    void vanish(); // as if killed
    void setFields(const QByteArrayList &fields); // "Name: value", in every further answer

private:
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const RawMessage &request);

    QByteArray m_name;
    bookstore::FreePorts m_ports;
    quint16 m_port = 0;
    QTcpServer m_server;
    QList<RawMessage> m_requests;
    QByteArrayList m_fields;
    int m_timesChecked = 0;
    bool m_ready = true;
    bool m_cutting = false;
};

} // namespace tests
