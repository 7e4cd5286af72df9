#pragma once

#include "server/platform/http/dispatcher.h"

#include <grpcpp/server.h>
#include <grpcpp/server_context.h>

#include <QObject>

#include <chrono>
#include <memory>
#include <mutex>
#include <set>

namespace platform::rpc {

class Call;

// A call in the words of the routes: what is asked of which thing.
struct Asked {
    http::Method method = http::Method::Get;
    QStringList path; // segment by segment
    QJsonObject body = {};
};

struct RpcLimits {
    int threads = 64; // each call that waits for its answer has one; further calls wait in line
    int inFlight = 256; // as of an http::Server
    int largestMessage = 64 * 1024; // bytes; beyond it RESOURCE_EXHAUSTED
    std::chrono::milliseconds patience{30'000}; // for calls without a deadline of their own
};

// A gRPC server before the routes of an http::Server: whatever stands behind them, who may come in, what is once only,
// what is refused and how it is said, is the same at both doors. With the standard services for health and reflection.
// It speaks plain HTTP/2; TLS is for who lets others in.
class RpcServer : public QObject {
    Q_OBJECT

public:
    explicit RpcServer(http::Router routes, RpcLimits limits = {}, QObject *parent = nullptr);
    ~RpcServer() override;

    // Port 0: a free one. The services must live until close(). Error: Unavailable "cannot-listen".
    [[nodiscard]] core::Result<quint16> listen(
        const QString &address, quint16 port, const QList<grpc::Service *> &services);
    void close(); // what is in flight is answered UNAVAILABLE

    // For services, on the threads of gRPC: asks in this object's thread and waits. The call's metadata are the
    // headers; a problem is also put into the call's metadata.
    [[nodiscard]] http::Response ask(grpc::ServerContext &context, const Asked &asked);

private:
    [[nodiscard]] std::shared_ptr<Call> begin();
    void end(const std::shared_ptr<Call> &call);
    void dispatch(const http::Request &request, const QStringList &path, const std::shared_ptr<Call> &call);

    const http::Router m_routes;
    const RpcLimits m_limits;
    http::Dispatcher m_dispatcher;
    std::unique_ptr<grpc::Server> m_server;
    std::mutex m_mutex;
    std::set<std::shared_ptr<Call>> m_calls;
    bool m_closing = false;
};

} // namespace platform::rpc
