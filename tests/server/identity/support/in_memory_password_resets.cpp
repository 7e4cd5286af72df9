#include "tests/server/identity/support/in_memory_password_resets.h"

using namespace identity;
using core::Result;

Result<> InMemoryPasswordResets::put(const PasswordReset &reset)
{
    m_resets.insert(reset.user, reset);
    return {};
}

Result<std::optional<PasswordReset>> InMemoryPasswordResets::find(UserId user)
{
    return m_resets.contains(user) ? std::optional(m_resets.value(user)) : std::nullopt;
}

Result<bool> InMemoryPasswordResets::take(const PasswordReset &reset)
{
    if (m_resets.value(reset.user).codeHash != reset.codeHash)
        return false;
    return m_resets.remove(reset.user) > 0;
}

Result<> InMemoryPasswordResets::forget(UserId user)
{
    m_resets.remove(user);
    return {};
}

Result<int> InMemoryPasswordResets::tidy(const QDateTime &expiredBefore)
{
    return int(m_resets.removeIf([&](const auto &reset) { return reset.value().expiresAt < expiredBefore; }));
}
