#pragma once

#include "common/contracts/ids/ids.h"
#include "common/core/result.h"

#include <QDateTime>
#include <QJsonObject>

namespace contracts::identity {

using core::Result;

// One of the clients that a user is signed in with, as that user sees it.
struct OpenSession {
    SessionId sessionId;
    QDateTime openedAt;
    QDateTime lastUsedAt; // signed in or refreshed
    QString address; // that it came from then; empty when nobody knows
    QString device; // what the client calls itself, empty when it does not
    bool current = false; // the one that asks

    friend bool operator==(const OpenSession &, const OpenSession &) = default;
};

[[nodiscard]] QJsonObject toJson(const OpenSession &session);
[[nodiscard]] Result<OpenSession> parseOpenSession(const QJsonObject &body, const QString &pointer = {});

} // namespace contracts::identity
