#include "server/order_view/adapters/postgres/status_counts.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::StatusCounts;

core::Result<StatusCounts> readCounts(const QList<platform::postgres::Row> &rows)
{
    StatusCounts counts;
    for (const auto &row : rows) {
        const auto status = contracts::order_view::parseOrderStatus(row.text("status"_L1));
        if (!status)
            return tl::unexpected(status.error());
        counts.insert(*status, row.number("orders"_L1));
    }
    return counts;
}

} // namespace order_view
