#pragma once

#include "server/platform/http/client.h"

namespace tests {

// What passes between the tests and a service is written down, so that it can be held against the published documents
// once all tests have run (tests/contracts/exchanges.test.js). Where BOOKSTORE_EXCHANGES names no folder, nothing is.

// As platform::http::send; what is asked behind /api/v1 or /.well-known is written down with its answer.
[[nodiscard]] core::Result<platform::http::Answer> sendNoted(const platform::http::Call &call);

// What a service has told the broker.
void noteMessage(const QString &topic, const QByteArray &payload);

} // namespace tests
