#include "server/platform/idempotency/kept_answer.h"

namespace platform::idempotency {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

namespace {

QList<std::pair<QByteArray, QByteArray>> headersOf(const QJsonArray &json)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QJsonValue &header : json)
        headers.emplaceBack(header[0].toString().toLatin1(), header[1].toString().toLatin1());
    return headers;
}

bool isSameRequest(const postgres::Row &row, const Command &command)
{
    return row.bytes("fingerprint"_L1) == command.fingerprint && row.text("operation"_L1) == command.operation;
}

Result<Claim> claimOf(const postgres::Row &row, const Command &command)
{
    if (row.flag("known"_L1) && !isSameRequest(row, command))
        return fail(Fault::Invalid, "idempotency-key-reused"_L1,
            u"This Idempotency-Key came with another request before. Use a new one for each request."_s);
    if (!row.isNull("status"_L1))
        return Claim{replayOf(row), false, {}};
    if (!row.flag("claimed"_L1))
        return fail(requestInProgress());
    return Claim{std::nullopt, row.flag("known"_L1), row.text("reference"_L1)};
}

} // namespace

Result<Claim> claimKey(postgres::Connection &connection, const Command &command)
{
    if (!connection.inTransaction())
        return fail(Fault::Broken, "no-transaction"_L1, u"A command needs a transaction."_s);
    return connection
        .queryOne("idempotency/queries/claim_key"_L1, {{"owner"_L1, command.owner}, {"key"_L1, command.key}})
        .and_then([&](const postgres::Row &row) { return claimOf(row, command); });
}

Result<> keepAnswer(postgres::Connection &connection, const Command &command, const http::Response &answer)
{
    const auto kept = connection.execute("idempotency/queries/keep_answer"_L1,
        {{"owner"_L1, command.owner}, {"key"_L1, command.key}, {"operation"_L1, command.operation},
            {"fingerprint"_L1, command.fingerprint}, {"status"_L1, answer.status},
            {"media_type"_L1, QString::fromLatin1(answer.mediaType)}, {"headers"_L1, toJson(answer.headers)},
            {"body"_L1, answer.body}});
    if (!kept)
        return fail(orRequestInProgress(kept.error()));
    return {};
}

http::Response replayOf(const postgres::Row &row)
{
    const http::Response first{int(row.number("status"_L1)), row.text("media_type"_L1).toLatin1(), row.bytes("body"_L1),
        headersOf(row.array("headers"_L1))};
    return first.with("Idempotency-Replayed", "true");
}

QJsonArray toJson(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QJsonArray json;
    for (const auto &[name, value] : headers)
        json << QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)};
    return json;
}

core::Error requestInProgress()
{
    return {Fault::Conflict, u"request-in-progress"_s, u"The same request is being worked on right now."_s, {}, {}};
}

core::Error orRequestInProgress(const core::Error &error)
{
    return error.slug == "duplicate"_L1 ? requestInProgress() : error;
}

} // namespace platform::idempotency
