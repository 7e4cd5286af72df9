#pragma once

#include "common/contracts/order_view/order_status.h"

#include <QDate>

namespace contracts::order_view {

// One day of the shop. An order counts on the day it was paid, a refund on the day the money went back.
struct DayFigures {
    QDate day;
    qint64 orders = 0;
    Money turnover = {}; // before refunds
    qint64 cancelled = 0; // of the orders of this day
    qint64 refunds = 0;
    Money refunded = {};

    friend bool operator==(const DayFigures &, const DayFigures &) = default;
};

// The answer of GET /dashboard: the last days by the clock of a time zone, today last.
struct Dashboard {
    QString zone; // "Asia/Seoul"
    QList<DayFigures> days; // none is left out
    StatusCounts byStatus; // of the orders made in these days

    [[nodiscard]] DayFigures today() const;

    friend bool operator==(const Dashboard &, const Dashboard &) = default;
};

[[nodiscard]] QJsonObject toJson(const Dashboard &dashboard);
[[nodiscard]] Result<Dashboard> parseDashboard(const QJsonObject &body);

} // namespace contracts::order_view
