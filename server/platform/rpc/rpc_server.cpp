#include "server/platform/rpc/rpc_server.h"

#include "server/platform/rpc/status.h"

#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/health_check_service_interface.h>
#include <grpcpp/resource_quota.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server_builder.h>

#include <QJsonDocument>

#include <condition_variable>

namespace platform::rpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Fault;

// Somebody waits for an answer; the first one counts.
class Call {
public:
    using Deadline = std::chrono::system_clock::time_point;

    void answer(const http::Response &response)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_answer)
            m_answer = response;
        m_answered.notify_one();
    }

    [[nodiscard]] http::Response wait(Deadline deadline)
    {
        std::unique_lock lock(m_mutex);
        if (!m_answered.wait_until(lock, deadline, [this] { return m_answer.has_value(); }))
            return http::problem({Fault::TimedOut, u"no-answer-in-time"_s, u"It took too long."_s, {}, {}});
        return *m_answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_answered;
    std::optional<http::Response> m_answer;
};

namespace {

http::Response closing()
{
    return http::problem({Fault::Unavailable, u"closing"_s, u"The service is being closed."_s, {}, {}});
}

http::Request requestOf(const grpc::ServerContext &context, const Asked &asked)
{
    http::Request request;
    request.method = asked.method;
    request.path = u'/' + asked.path.join(u'/');
    for (const auto &[name, value] : context.client_metadata())
        request.headers.emplaceBack(
            QByteArray(name.data(), qsizetype(name.size())), QByteArray(value.data(), qsizetype(value.size())));
    if (!asked.body.isEmpty())
        request.body = QJsonDocument(asked.body).toJson(QJsonDocument::Compact);
    const auto trace = telemetry::Trace::parse(request.header("traceparent"));
    request.trace = trace ? trace->child() : telemetry::Trace::begin();
    request.requestId = QString::fromLatin1(request.trace.spanId);
    return request;
}

} // namespace

RpcServer::RpcServer(http::Router routes, RpcLimits limits, QObject *parent)
    : QObject(parent)
    , m_routes(std::move(routes))
    , m_limits(limits)
    , m_dispatcher(limits.inFlight, {})
{
}

RpcServer::~RpcServer()
{
    close();
}

core::Result<quint16> RpcServer::listen(const QString &address, quint16 port, const QList<grpc::Service *> &services)
{
    grpc::EnableDefaultHealthCheckService(true);
    grpc::reflection::InitProtoReflectionServerBuilderPlugin();
    grpc::ResourceQuota quota;
    quota.SetMaxThreads(m_limits.threads);
    int bound = 0;
    grpc::ServerBuilder builder;
    builder.SetResourceQuota(quota);
    builder.SetMaxReceiveMessageSize(m_limits.largestMessage);
    builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0); // else two might share a port and neither be told
    builder.AddListeningPort(
        u"%1:%2"_s.arg(address).arg(port).toStdString(), grpc::InsecureServerCredentials(), &bound);
    for (grpc::Service *service : services)
        builder.RegisterService(service);
    m_server = builder.BuildAndStart();
    if (!m_server || bound == 0)
        return core::fail(Fault::Unavailable, "cannot-listen"_L1, u"Cannot listen on %1:%2."_s.arg(address).arg(port));
    return quint16(bound);
}

// The threads of gRPC wait for this one, so they are answered before it waits for them.
void RpcServer::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        for (const auto &call : m_calls)
            call->answer(closing());
    }
    if (m_server)
        m_server->Shutdown(std::chrono::system_clock::now() + 1s);
    m_server.reset();
}

http::Response RpcServer::ask(grpc::ServerContext &context, const Asked &asked)
{
    const auto call = begin();
    QMetaObject::invokeMethod(
        this, [this, call, path = asked.path, request = requestOf(context, asked)] { dispatch(request, path, call); },
        Qt::QueuedConnection);
    const http::Response answer =
        call->wait(std::min(context.deadline(), std::chrono::system_clock::now() + m_limits.patience));
    end(call);
    if (answer.status >= 400)
        context.AddTrailingMetadata(kProblem, answer.body.toStdString());
    return answer;
}

std::shared_ptr<Call> RpcServer::begin()
{
    auto call = std::make_shared<Call>();
    const std::scoped_lock lock(m_mutex);
    if (m_closing)
        call->answer(closing());
    m_calls.insert(call);
    return call;
}

void RpcServer::end(const std::shared_ptr<Call> &call)
{
    const std::scoped_lock lock(m_mutex);
    m_calls.erase(call);
}

void RpcServer::dispatch(const http::Request &request, const QStringList &path, const std::shared_ptr<Call> &call)
{
    const http::Router::Match match = m_routes.match(request.method, path);
    if (!match.route)
        return call->answer(http::problem({Fault::NotFound, u"no-such-path"_s, u"There is no such thing."_s, {}, {}}));
    http::Request matched = request;
    matched.arguments = match.arguments;
    m_dispatcher.dispatch(*match.route, matched, [call](const http::Response &answer) { call->answer(answer); });
}

} // namespace platform::rpc
