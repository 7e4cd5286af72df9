#pragma once

#include "server/platform/http/response.h"

#include <QMap>
#include <QString>

#include <functional>
#include <vector>

namespace platform::service {

// Whether a service can do its work now: a list of named conditions, all of which must hold.
class Readiness {
public:
    using Check = std::function<bool()>; // cheap, called on the main thread

    void add(const QString &name, Check check);

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QMap<QString, bool> results() const;
    // 200 or 503: {"ready": false, "checks": {"database": true, "migrations": false}}
    [[nodiscard]] http::Response answer() const;

private:
    std::vector<std::pair<QString, Check>> m_checks;
};

} // namespace platform::service
