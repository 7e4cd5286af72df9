#pragma once

#include "server/notification/application/messages.h"
#include "server/platform/postgres/connection.h"

namespace notification {

// What is told, in PostgreSQL, within the caller's transaction. It takes no lock that another fact could wait for:
// messages get their numbers later (push/numbering.h).
class PostgresMessages : public Messages {
public:
    explicit PostgresMessages(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<> post(const QUuid &eventId, const Notices &notices) override;
    [[nodiscard]] core::Result<bool> wasTold(
        const UserId &user, MessageKind kind, const contracts::OrderId &order) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace notification
