#pragma once

#include "server/notification/application/list_messages.h"
#include "server/platform/postgres/connection.h"

namespace notification {

class PostgresMailbox : public Mailbox {
public:
    explicit PostgresMailbox(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<QList<KeptMessage>> list(const MessageQuery &query) override;
    [[nodiscard]] core::Result<qint64> unread(const UserId &user) override;

    // Error: NotFound "message-not-found". Reading again keeps the first time.
    [[nodiscard]] core::Result<> read(const UserId &user, qint64 number, const QDateTime &now);
    [[nodiscard]] core::Result<> readAll(const UserId &user, std::optional<qint64> upTo, const QDateTime &now);

private:
    platform::postgres::Connection &m_connection;
};

} // namespace notification
