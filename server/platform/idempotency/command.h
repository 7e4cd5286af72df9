#pragma once

#include "common/core/result.h"
#include "server/platform/http/request.h"

namespace platform::idempotency {

// A request that must take effect once, however often it is sent. The key is the client's; it means something only
// together with its owner, so nobody can meet the answers of another.
struct Command {
    QString owner; // who sends it: a user's id, for instance
    QString key;
    QString operation; // what it is, for people who look at the table
    QByteArray fingerprint; // of method, path, query and body: the same key with another one is a mistake
};

// Errors: Malformed "idempotency-key-required" without the header Idempotency-Key, Malformed
// "malformed-idempotency-key" unless it is there once with 8 to 200 visible ASCII characters.
[[nodiscard]] core::Result<Command> commandOf(
    const http::Request &request, const QString &owner, const QString &operation);

} // namespace platform::idempotency
