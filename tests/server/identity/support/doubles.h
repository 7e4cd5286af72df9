#pragma once

#include "common/core/clock.h"
#include "server/identity/application/access_tokens.h"
#include "server/identity/application/audit_log.h"
#include "server/identity/application/events.h"
#include "server/identity/application/passwords.h"

#include <QList>

#include <chrono>

// What a use case of identity needs besides accounts and sessions, in memory.
class TurnedClock : public core::Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void turnDays(qint64 days) { m_now = m_now.addDays(days); }
    void turn(std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); }

private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
};

class CollectedEvents : public identity::Events {
public:
    [[nodiscard]] core::Result<> append(
        QLatin1StringView type, const QString &subject, const QJsonObject &data) override
    {
        told.append({QString(type).section(QLatin1Char('.'), 2, 2), subject, data});
        return {};
    }

    struct Told {
        QString name;
        QString subject;
        QJsonObject data;
    };
    QList<Told> told;
};

class CollectedAudit : public identity::AuditLog {
public:
    [[nodiscard]] core::Result<> record(const identity::AuditEntry &entry) override
    {
        entries.append(entry);
        return {};
    }

    QList<identity::AuditEntry> entries;
};

// "token of <id> as buyer,seller"
class ReadableTokens : public identity::AccessTokens {
public:
    [[nodiscard]] Issued issue(
        const identity::Account &account, identity::SessionId session, const QDateTime &) const override;
};

// Keeps passwords the wrong way round and counts how often it is asked to compare.
class ReversedPasswords : public identity::Passwords {
public:
    [[nodiscard]] core::Result<QString> hash(const QString &password) const override;
    [[nodiscard]] bool matches(const QString &password, const QString &hash) const override;
    [[nodiscard]] QString nobodysHash() const override;

    mutable int compared = 0;
};
