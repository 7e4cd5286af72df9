#pragma once

#include "server/identity/application/authorization_codes.h"
#include "tests/server/identity/support/in_memory_sessions.h"

// Codes that are gone when the test is over.
class InMemoryAuthorizationCodes : public identity::AuthorizationCodes {
public:
    explicit InMemoryAuthorizationCodes(InMemorySessions &sessions);

    [[nodiscard]] core::Result<> add(const identity::AuthorizationCode &code) override;
    [[nodiscard]] core::Result<std::optional<Found>> find(const QByteArray &hash) override;
    [[nodiscard]] core::Result<> markUsed(
        const QByteArray &hash, const identity::Origin &origin, const QDateTime &now) override;
    [[nodiscard]] core::Result<int> tidy(const QDateTime &expiredBefore) override;

private:
    InMemorySessions &m_sessions;
    QMap<QByteArray, identity::AuthorizationCode> m_codes;
};
