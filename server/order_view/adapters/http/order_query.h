#pragma once

#include "server/order_view/application/list_orders.h"
#include "server/platform/http/request.h"

#include <QTimeZone>

// What the queries of the view's routes say.
namespace order_view {

// ?as=&status=&after=&limit=  Errors: Invalid with the pointer of the parameter.
[[nodiscard]] core::Result<OrderFilter> parseOrderFilter(const platform::http::Request &request);

struct DashboardQuery {
    int days = 30;
    QTimeZone zone;
};

// ?days=&zone=
[[nodiscard]] core::Result<DashboardQuery> parseDashboardQuery(const platform::http::Request &request);

} // namespace order_view
