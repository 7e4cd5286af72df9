#include "server/order_view/adapters/postgres/postgres_figures.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/server/order_view/support/view_database.h"
#include "tests/support/test_suite.h"

using namespace order_view;
using contracts::order_view::OrderStatus;
using core::Money;
using namespace Qt::Literals::StringLiterals;

class PostgresFiguresTest : public QObject {
    Q_OBJECT

    std::unique_ptr<platform::postgres::Connection> m_connection;

    // Stories are told on 2026-03-01 from 09:30 UTC, 18:30 in Seoul.
    static Period period(const QDate &from, const QDate &until, const char *zone)
    {
        const QTimeZone clock(zone);
        return {from.startOfDay(clock), until.addDays(1).startOfDay(clock), clock};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = std::make_unique<platform::postgres::Connection>(viewDatabase());
        OrderStory placed;
        keep(*m_connection, placed.order, placed.placed());
        OrderStory cancelled;
        keep(*m_connection, cancelled.order, cancelled.placed());
        keep(*m_connection, cancelled.order, cancelled.cancelled());
        keep(*m_connection, cancelled.order, cancelled.refunded());
        OrderStory unpaid;
        keep(*m_connection, unpaid.order, unpaid.deferred());
    }

    void aDayCountsWhatWasPaidAndWhatWentBack()
    {
        const QDate day(2026, 3, 1);
        PostgresFigures figures(*m_connection);
        const auto days = figures.days(period(day, day, "Asia/Seoul"));
        QCOMPARE(days.value(), (QList<DayFigures>{{day, 2, Money::krw(84'000), 1, 1, Money::krw(42'000)}}));
        const auto counts = figures.byStatus(period(day, day, "Asia/Seoul"));
        const StatusCounts expected{
            {OrderStatus::AwaitingPayment, 1}, {OrderStatus::Placed, 1}, {OrderStatus::Cancelled, 1}};
        QCOMPARE(counts.value(), expected);
    }

    void theDayIsThatOfTheZone()
    {
        const auto days = PostgresFigures(*m_connection)
                              .days(period(QDate(2026, 3, 1), QDate(2026, 3, 2), "Pacific/Kiritimati")); // UTC+14
        QCOMPARE(days->size(), 1);
        QCOMPARE(days->first().day, QDate(2026, 3, 1));
        const auto later =
            PostgresFigures(*m_connection).days(period(QDate(2026, 2, 28), QDate(2026, 3, 1), "Pacific/Midway"));
        QCOMPARE(later->first().day, QDate(2026, 2, 28)); // UTC-11
    }

    void aZoneThatOnlyQtKnowsIsTheAskersMistake()
    {
        for (const char *zone : {"NaN", "Infinity"}) {
            QVERIFY(QTimeZone(zone).isValid());
            const QDate day(2026, 3, 1);
            const auto days = PostgresFigures(*m_connection).days(period(day, day, zone));
            QCOMPARE(days.error().fault, core::Fault::Invalid);
            QCOMPARE(days.error().slug, u"unknown-zone"_s);
            QCOMPARE(days.error().pointer, u"/query/zone"_s);
        }
    }

    void aQuietTimeHasNoFigures()
    {
        const QDate day(2026, 2, 1);
        QVERIFY(PostgresFigures(*m_connection).days(period(day, day, "UTC"))->isEmpty());
        QVERIFY(PostgresFigures(*m_connection).byStatus(period(day, day, "UTC"))->isEmpty());
    }
};

TEST_SUITE(PostgresFiguresTest);
#include "postgres_figures_test.moc"
