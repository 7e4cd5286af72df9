#pragma once

#include "server/identity/application/session_list.h"
#include "server/identity/application/sessions.h"

#include <QMap>

// Sessions that are gone when the test is over.
class InMemorySessions : public identity::Sessions, public identity::SessionList {
public:
    [[nodiscard]] core::Result<> open(const identity::Session &session) override;
    [[nodiscard]] core::Result<> end(identity::SessionId id, const QDateTime &now) override;
    [[nodiscard]] core::Result<> add(const identity::RefreshToken &token) override;
    [[nodiscard]] core::Result<std::optional<Found>> find(const QByteArray &tokenHash) override;
    [[nodiscard]] core::Result<> markUsed(
        const QByteArray &tokenHash, const identity::Origin &origin, const QDateTime &now) override;
    [[nodiscard]] core::Result<bool> withdrawSuccessor(const QByteArray &tokenHash, const QDateTime &now) override;
    [[nodiscard]] core::Result<int> forget(const QDateTime &endedOrExpiredBefore) override;

    [[nodiscard]] core::Result<core::Page<identity::Session>> list(
        identity::UserId user, const QDateTime &now, const core::PageRequest &page) override;
    [[nodiscard]] core::Result<bool> isOpen(identity::UserId user, identity::SessionId id) override;
    [[nodiscard]] core::Result<bool> end(identity::UserId user, identity::SessionId id, const QDateTime &now) override;
    [[nodiscard]] core::Result<int> endAll(
        identity::UserId user, const std::optional<identity::SessionId> &but, const QDateTime &now) override;

    // For who keeps something else of a session.
    [[nodiscard]] identity::Session session(identity::SessionId id) const { return m_sessions.value(id); }
    void noteUse(identity::SessionId id, const identity::Origin &origin, const QDateTime &now);

private:
    QMap<identity::SessionId, identity::Session> m_sessions;
    QMap<QByteArray, identity::RefreshToken> m_tokens;
};
