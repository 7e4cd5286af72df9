#pragma once

#include "server/order_view/application/show_dashboard.h"
#include "server/platform/postgres/connection.h"

namespace order_view {

class PostgresFigures : public Figures {
public:
    explicit PostgresFigures(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<QList<DayFigures>> days(const Period &period) override;
    [[nodiscard]] core::Result<StatusCounts> byStatus(const Period &period) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace order_view
