#pragma once

#include "common/core/clock.h"
#include "server/identity/application/authorization_codes.h"
#include "server/identity/application/sessions.h"
#include "server/identity/domain/account.h"

namespace identity {

// Somebody has signed in on the page: a session is opened, of which nobody has a token yet, and a code that is traded
// for the first. So all that ends sessions ends codes too: above all another password.
class IssueCode {
public:
    IssueCode(Sessions &sessions, AuthorizationCodes &codes, const core::Clock &clock);

    [[nodiscard]] Result<QString> run(
        const Account &account, const AuthorizationRequest &request, const Origin &origin = {});

private:
    Sessions &m_sessions;
    AuthorizationCodes &m_codes;
    const core::Clock &m_clock;
};

} // namespace identity
