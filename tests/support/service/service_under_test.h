#pragma once

#include "server/bookstore/free_ports.h"
#include "server/platform/http/client.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/service/issuer.h"
#include "tests/support/service/neighbour.h"
#include "tests/support/service/overheard.h"

#include <QJsonObject>
#include <QProcess>

#include <map>
#include <memory>

namespace tests {

using platform::http::Answer;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

// One service as a process, on a database and a broker of its own, with neighbours that tell it events and somebody who
// overhears what it tells. Asking it keeps this program's own servers going. What cannot work ends the test program.
class ServiceUnderTest {
public:
    explicit ServiceUnderTest(const QString &name, const QStringList &neighbours = {});
    ~ServiceUnderTest();

    void set(const QString &key, const QString &value); // of its configuration, before start()
    void start(); // returns when it is ready
    void stop(); // with SIGTERM; returns when it has left
    void kill();
    [[nodiscard]] bool isReady();
    // Starts a program that works beside it, with its configuration: "order_view-rebuild".
    [[nodiscard]] std::unique_ptr<QProcess> beside(const QString &program, const QStringList &arguments);

    // `address` begins behind /api/v1.
    [[nodiscard]] Answer ask(
        const QByteArray &method, const QString &address, const QByteArray &body = {}, const Headers &headers = {});
    [[nodiscard]] Answer askInternal(const QString &path);

    [[nodiscard]] Issuer &issuer() { return m_issuer; }
    [[nodiscard]] TestBroker &broker() { return m_broker; }
    [[nodiscard]] Neighbour &neighbour(const QString &name) { return *m_neighbours.at(name); }
    [[nodiscard]] Overheard &told() { return m_told; }
    [[nodiscard]] const platform::postgres::Settings &database() const { return m_database; } // for who mends by hand
    [[nodiscard]] QByteArray log() const { return m_log; }

private:
    [[nodiscard]] Answer send(platform::http::Call call) const;

    const platform::auth::Es256Key m_key = platform::auth::Es256Key::generate(); // known to the neighbours
    const platform::postgres::Settings m_database;
    TestBroker m_broker;
    Issuer m_issuer;
    std::map<QString, std::unique_ptr<Neighbour>> m_neighbours;
    Overheard m_told;
    bookstore::FreePorts m_ports;
    quint16 m_port = 0;
    quint16 m_internalPort = 0;
    QProcess m_process;
    QByteArray m_log;
};

[[nodiscard]] Headers bearer(const QByteArray &token, const Headers &more = {});
[[nodiscard]] QJsonObject object(const Answer &answer);
[[nodiscard]] QString slug(const Answer &answer); // of a problem document

} // namespace tests
