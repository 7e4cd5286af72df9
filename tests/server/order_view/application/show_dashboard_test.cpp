#include "server/order_view/application/show_dashboard.h"
#include "tests/support/test_suite.h"

using namespace order_view;
using namespace Qt::Literals::StringLiterals;

namespace {

class OneBusyDay : public Figures {
public:
    QDate busy{2026, 3, 2};
    std::optional<Period> asked;

    core::Result<QList<DayFigures>> days(const Period &period) override
    {
        asked = period;
        return QList{DayFigures{busy, 14, core::Money::krw(412'000), 1, 2, core::Money::krw(54'000)}};
    }

    core::Result<StatusCounts> byStatus(const Period &) override
    {
        return StatusCounts{{contracts::order_view::OrderStatus::Placed, 9}};
    }
};

class EveningInLondon : public core::Clock {
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(20, 0), Qt::UTC); }
};

} // namespace

class ShowDashboardTest : public QObject {
    Q_OBJECT

    EveningInLondon m_clock;

private Q_SLOTS:
    void todayIsTheDayOfTheZone()
    {
        OneBusyDay figures;
        const auto seoul = ShowDashboard(figures, m_clock).run(3, QTimeZone("Asia/Seoul"));
        QCOMPARE(seoul->today().day, QDate(2026, 3, 2));
        QCOMPARE(seoul->today().orders, 14);
        QCOMPARE(seoul->zone, u"Asia/Seoul"_s);
        QCOMPARE(figures.asked->from, QDateTime(QDate(2026, 2, 27), QTime(15, 0), Qt::UTC));
        QCOMPARE(figures.asked->until, QDateTime(QDate(2026, 3, 2), QTime(15, 0), Qt::UTC));
        QCOMPARE(ShowDashboard(figures, m_clock).run(3, QTimeZone::utc())->today().day, QDate(2026, 3, 1));
    }

    void aQuietDayIsNotLeftOut()
    {
        OneBusyDay figures;
        const auto dashboard = ShowDashboard(figures, m_clock).run(3, QTimeZone("Asia/Seoul"));
        QCOMPARE(dashboard->days.size(), 3);
        QCOMPARE(dashboard->days.first(), DayFigures{QDate(2026, 2, 28)});
        QCOMPARE(dashboard->byStatus.value(contracts::order_view::OrderStatus::Placed), 9);
    }
};

TEST_SUITE(ShowDashboardTest);
#include "show_dashboard_test.moc"
