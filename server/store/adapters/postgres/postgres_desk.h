#pragma once

#include "common/core/page.h"
#include "server/platform/postgres/connection.h"
#include "server/store/application/desk.h"

namespace store {

class PostgresDesk : public Desk {
public:
    explicit PostgresDesk(platform::postgres::Connection &connection);

    [[nodiscard]] Result<StoreOrder> take(OrderId order, SellerId seller) override;
    [[nodiscard]] Result<> add(const StoreOrder &order) override;
    [[nodiscard]] Result<> save(const StoreOrder &order) override;

    // For looking only. Errors: NotFound "not-on-desk", Invalid "unknown-cursor" at /query/after.
    [[nodiscard]] Result<StoreOrder> look(OrderId order, SellerId seller);
    [[nodiscard]] Result<core::Page<StoreOrder>> list(
        SellerId seller, std::optional<StoreOrderStatus> status, const core::PageRequest &request); // newest first

private:
    platform::postgres::Connection &m_connection;
};

} // namespace store
