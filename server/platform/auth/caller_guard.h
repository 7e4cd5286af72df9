#pragma once

#include "server/platform/auth/callers.h"
#include "server/platform/http/router.h"

#include <QStringList>

namespace platform::auth {

// Stands before what a service does for other services, and lets in those alone that show who they are. The others get
// a problem: 401 with WWW-Authenticate (RFC 6750), or 403 "caller-not-admitted".
class CallerGuard {
public:
    CallerGuard(const QString &called, const CallerKeys &keys, const core::Clock &clock);

    // Its porters must not outlive it.
    [[nodiscard]] http::Porter anyCaller() const;
    [[nodiscard]] http::Porter only(const QString &caller) const;

private:
    [[nodiscard]] http::Porter admitting(std::function<bool(const QString &caller)> admits) const;

    Callers m_callers;
};

} // namespace platform::auth
