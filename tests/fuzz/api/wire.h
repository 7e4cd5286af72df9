#pragma once

#include "server/platform/http/client.h"
#include "tests/fuzz/api/request.h"

#include <memory>

namespace api_fuzz {

// Sends a request as it is, byte by byte, from an address of its own on this machine.
class Wire {
public:
    Wire(QUrl shop, QString from);
    ~Wire();

    // Without a status where no answer came; then `body` says why.
    [[nodiscard]] platform::http::Answer send(const Request &request);

private:
    struct Handle;
    QUrl m_shop;
    QString m_from;
    std::unique_ptr<Handle> m_handle;
};

} // namespace api_fuzz
