#include "server/identity/application/set_password.h"

namespace identity {

SetPassword::SetPassword(const Records &records, const core::Clock &clock)
    : m_records(records)
    , m_clock(clock)
{
}

// The account is saved before the sessions end: who opens one meanwhile either waits for that and is refused, or was
// first and is among those that end.
Result<> SetPassword::run(const SetPasswordCommand &command)
{
    Account changed = command.account;
    changed.passwordHash = command.passwordHash;
    return m_records.accounts.save(changed)
        .and_then([&] { return m_records.sessions.endAll(changed.id, command.kept, m_clock.now()); })
        .and_then([&](int) { return m_records.resets.forget(changed.id); })
        .and_then(
            [&] { return m_records.mails.add(MailOrder::of(MailKind::PasswordChanged, changed.email, m_clock.now())); })
        .and_then([&] { return record(command); });
}

Result<> SetPassword::record(const SetPasswordCommand &command)
{
    const Account &account = command.account;
    if (!account.roles.has(Role::Admin))
        return {};
    return m_records.audit.record({account.id, command.how, account.id.toString(), {}, m_clock.now()});
}

} // namespace identity
