#include "server/platform/idempotency/two_steps.h"

#include "server/platform/idempotency/kept_answer.h"

namespace platform::idempotency {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

Result<Beginning> begin(postgres::Connection &connection, const Command &command, const QString &reference)
{
    const auto claim = claimKey(connection, command);
    if (!claim)
        return fail(claim.error());
    if (claim->answer)
        return Replay{*claim->answer};
    if (claim->isBegun)
        return Unfinished{claim->reference};
    const auto begun = connection.execute("idempotency/queries/begin_command"_L1,
        {{"owner"_L1, command.owner}, {"key"_L1, command.key}, {"operation"_L1, command.operation},
            {"fingerprint"_L1, command.fingerprint}, {"reference"_L1, reference}});
    if (!begun)
        return fail(orRequestInProgress(begun.error()));
    return Started{};
}

Result<http::Response> finish(
    postgres::Connection &connection, const QString &owner, const QString &key, const http::Response &response)
{
    const auto finished = connection.execute("idempotency/queries/finish_command"_L1,
        {{"owner"_L1, owner}, {"key"_L1, key}, {"status"_L1, response.status},
            {"media_type"_L1, QString::fromLatin1(response.mediaType)}, {"headers"_L1, toJson(response.headers)},
            {"body"_L1, response.body}});
    if (!finished)
        return fail(finished.error());
    if (*finished == 1)
        return response;
    const auto earlier = connection.query("idempotency/queries/find_answer"_L1, {{"owner"_L1, owner}, {"key"_L1, key}});
    if (!earlier)
        return fail(earlier.error());
    if (earlier->isEmpty())
        return fail(Fault::NotFound, "unknown-idempotency-key"_L1, u"This command was never begun."_s);
    return replayOf(earlier->first());
}

} // namespace platform::idempotency
