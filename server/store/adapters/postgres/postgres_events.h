#pragma once

#include "server/platform/postgres/connection.h"
#include "server/store/application/events.h"

namespace store {

// Writes into the event log, in the transaction under way.
class PostgresEvents : public Events {
public:
    explicit PostgresEvents(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<> append(const QList<Told> &facts) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace store
