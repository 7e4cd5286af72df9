#pragma once

#include "common/mqtt/client.h"

#include <memory>

struct ssl_ctx_st;

namespace mqtt {

struct FreeTlsContext {
    void operator()(ssl_ctx_st *context) const;
};
using TlsContext = std::unique_ptr<ssl_ctx_st, FreeTlsContext>;

// For OpenSSL: TLS 1.2 or later, towards a host that must prove itself as `tls` says. Keep `tls` as long as the context
// is in use.
[[nodiscard]] TlsContext tlsContext(const Tls &tls, const QString &host);

} // namespace mqtt
