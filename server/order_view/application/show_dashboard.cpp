#include "server/order_view/application/show_dashboard.h"

namespace order_view {

namespace {

DayFigures figuresOf(const QDate &day, const QList<DayFigures> &known)
{
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const DayFigures &figures) { return figures.day == day; });
    return found == known.end() ? DayFigures{day} : *found;
}

} // namespace

ShowDashboard::ShowDashboard(Figures &figures, const core::Clock &clock)
    : m_figures(figures)
    , m_clock(clock)
{
}

core::Result<Dashboard> ShowDashboard::run(int days, const QTimeZone &zone)
{
    const QDate today = m_clock.now().toTimeZone(zone).date();
    const QDate first = today.addDays(1 - days);
    const Period period{first.startOfDay(zone), today.addDays(1).startOfDay(zone), zone};
    const auto known = m_figures.days(period);
    if (!known)
        return tl::unexpected(known.error());
    Dashboard dashboard{QString::fromUtf8(zone.id()), {}, {}};
    for (QDate day = first; day <= today; day = day.addDays(1))
        dashboard.days.append(figuresOf(day, *known));
    return m_figures.byStatus(period).map([&](const StatusCounts &counts) {
        dashboard.byStatus = counts;
        return dashboard;
    });
}

} // namespace order_view
