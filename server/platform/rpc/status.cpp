#include "server/platform/rpc/status.h"

#include <QJsonDocument>

namespace platform::rpc {

using namespace Qt::Literals::StringLiterals;

namespace {

grpc::StatusCode codeOf(int status)
{
    switch (status) {
    case 400:
    case 413:
    case 415:
    case 422:
        return grpc::StatusCode::INVALID_ARGUMENT;
    case 401:
        return grpc::StatusCode::UNAUTHENTICATED;
    case 402:
    case 409:
    case 412:
    case 428:
        return grpc::StatusCode::FAILED_PRECONDITION;
    case 403:
        return grpc::StatusCode::PERMISSION_DENIED;
    case 404:
        return grpc::StatusCode::NOT_FOUND;
    case 405:
        return grpc::StatusCode::UNIMPLEMENTED;
    case 429:
        return grpc::StatusCode::RESOURCE_EXHAUSTED;
    case 503:
        return grpc::StatusCode::UNAVAILABLE;
    case 504:
        return grpc::StatusCode::DEADLINE_EXCEEDED;
    default:
        return grpc::StatusCode::INTERNAL;
    }
}

} // namespace

grpc::Status statusOf(const http::Response &answer)
{
    if (answer.status < 400)
        return grpc::Status::OK;
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    return {
        codeOf(answer.status), problem.value("detail"_L1).toString(problem.value("title"_L1).toString()).toStdString()};
}

} // namespace platform::rpc
