#pragma once

#include "server/platform/http/router.h"

#include <QThread>
#include <QUrl>

#include <future>

namespace tests {

// An HTTP server on a thread of its own, for tests whose calls block. Its handlers run on that thread.
class ThreadServer : public QThread {
public:
    explicit ThreadServer(platform::http::Router router);
    ~ThreadServer() override;

    [[nodiscard]] QUrl url(const QString &path = {}) const;

private:
    void run() override;

    platform::http::Router m_router;
    std::promise<quint16> m_listening;
    quint16 m_port = 0;
};

} // namespace tests
