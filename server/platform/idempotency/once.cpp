#include "server/platform/idempotency/once.h"

#include "server/platform/idempotency/kept_answer.h"

namespace platform::idempotency {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Result;

namespace {

bool isWorthTryingAgain(const core::Error &error)
{
    return error.isTransient() || error.fault == core::Fault::Broken;
}

} // namespace

Result<http::Response> once(postgres::Connection &connection, const Command &command, const Work &work)
{
    const auto claim = claimKey(connection, command);
    if (!claim)
        return fail(claim.error());
    if (claim->answer)
        return *claim->answer;
    if (claim->isBegun)
        return fail(requestInProgress());
    const auto done = connection.savepoint(work);
    if (!done && isWorthTryingAgain(done.error()))
        return done;
    const http::Response answer = done ? *done : http::problem(done.error());
    return keepAnswer(connection, command, answer).transform([&] { return answer; });
}

} // namespace platform::idempotency
