#pragma once

#include "server/platform/http/connection.h"

#include <QPromise>

#include <memory>

namespace tests {

// A listening server with a few routes to try things on.
//   GET /hello  GET /plain/<word>  GET /both/<first>/<second>  POST /echo  PUT /picture  GET /broken  GET /thrown
//   GET /later/<n>: answered when the test calls finish(n)
class Shop {
public:
    explicit Shop(platform::http::ServerLimits limits = {});

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] platform::http::Server &server() { return *m_server; }
    [[nodiscard]] int connections() const { return int(m_server->findChildren<platform::http::Connection *>().size()); }
    void close() { m_server.reset(); }

    [[nodiscard]] bool isAsked(int number) const { return m_later.contains(number); }
    [[nodiscard]] int asked() const { return int(m_later.size()); }
    void finish(int number);
    void finishAll();
    void giveUp(int number); // the future is cancelled
    void fail(int number); // the future throws

    platform::http::Request last; // what a handler saw

private:
    using Promise = std::shared_ptr<QPromise<platform::http::Response>>;

    [[nodiscard]] platform::http::Router routes();

    QMap<int, Promise> m_later;
    std::unique_ptr<platform::http::Server> m_server;
    quint16 m_port = 0;
};

} // namespace tests
