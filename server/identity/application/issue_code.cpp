#include "server/identity/application/issue_code.h"

namespace identity {

IssueCode::IssueCode(Sessions &sessions, AuthorizationCodes &codes, const core::Clock &clock)
    : m_sessions(sessions)
    , m_codes(codes)
    , m_clock(clock)
{
}

Result<QString> IssueCode::run(const Account &account, const AuthorizationRequest &request, const Origin &origin)
{
    const QDateTime now = m_clock.now();
    const Session session = Session::open(account.id, now, origin);
    const RefreshSecret secret = RefreshSecret::generate();
    AuthorizationCode code{secret.hash(), session.id, request, now.addSecs(AuthorizationCode::kLife.count())};
    code.request.state.clear();
    return m_sessions.open(session).and_then([&] { return m_codes.add(code); }).transform([&] {
        return secret.toString();
    });
}

} // namespace identity
