#pragma once

#include "common/contracts/order_view/dashboard.h"
#include "common/core/clock.h"

#include <QTimeZone>

namespace order_view {

using contracts::order_view::Dashboard;
using contracts::order_view::DayFigures;
using contracts::order_view::StatusCounts;

// The time from the beginning of the first day to the end of the last, by the clock of a zone.
struct Period {
    QDateTime from;
    QDateTime until; // not in it any more
    QTimeZone zone;
};

class Figures {
public:
    virtual ~Figures() = default;
    // Days on which nothing happened may be left out.
    [[nodiscard]] virtual core::Result<QList<DayFigures>> days(const Period &period) = 0;
    [[nodiscard]] virtual core::Result<StatusCounts> byStatus(const Period &period) = 0;
};

// The figures of the last days, today last.
class ShowDashboard {
public:
    ShowDashboard(Figures &figures, const core::Clock &clock);

    [[nodiscard]] core::Result<Dashboard> run(int days, const QTimeZone &zone);

private:
    Figures &m_figures;
    const core::Clock &m_clock;
};

} // namespace order_view
