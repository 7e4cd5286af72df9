#pragma once

#include "server/platform/http/response.h"

#include <grpcpp/support/status.h>

namespace platform::rpc {

// The metadata that carries the problem document (RFC 9457) of what was refused.
inline constexpr auto kProblem = "problem-bin";

// An HTTP answer in the words of gRPC (https://grpc.github.io/grpc/core/md_doc_statuscodes.html): OK below 400,
// otherwise the code that tells a caller the same, with the problem's detail as the message.
[[nodiscard]] grpc::Status statusOf(const http::Response &answer);

} // namespace platform::rpc
