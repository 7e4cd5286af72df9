#include "common/contracts/order_view/dashboard.h"

#include "common/contracts/order_view/keys.h"
#include "common/contracts/order_view/members.h"

namespace contracts::order_view {

namespace {

constexpr qint64 kMost = qint64(1) << 52;
constexpr int kMostDays = 366;

QJsonObject toJson(const DayFigures &figures)
{
    return {{kDay, figures.day.toString(Qt::ISODate)}, {kOrders, figures.orders},
        {kTurnover, contracts::toJson(figures.turnover)}, {kCancelled, figures.cancelled}, {kRefunds, figures.refunds},
        {kRefunded, contracts::toJson(figures.refunded)}};
}

QDate readDay(JsonReader &json)
{
    const QDate day = QDate::fromString(json.text(kDay, 10), Qt::ISODate);
    if (!day.isValid())
        json.refuse(kDay, "out-of-range"_L1, u"A day like 2026-03-01 is expected here."_s);
    return day;
}

Result<DayFigures> parseDayFigures(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const DayFigures figures{readDay(json), json.number(kOrders, 0, kMost), json.money(kTurnover),
        json.number(kCancelled, 0, kMost), json.number(kRefunds, 0, kMost), json.money(kRefunded)};
    return json.done().transform([&] { return figures; });
}

} // namespace

DayFigures Dashboard::today() const
{
    return days.isEmpty() ? DayFigures() : days.last();
}

QJsonObject toJson(const Dashboard &dashboard)
{
    QJsonArray days;
    for (const DayFigures &day : dashboard.days)
        days.append(toJson(day));
    return {{kZone, dashboard.zone}, {kToday, toJson(dashboard.today())}, {kDays, days},
        {kByStatus, toJson(dashboard.byStatus)}};
}

Result<Dashboard> parseDashboard(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const Dashboard dashboard{json.text(kZone, 60), json.objects(kDays, 1, kMostDays, parseDayFigures),
        json.object(kByStatus, parseStatusCounts)};
    return json.done().transform([&] { return dashboard; });
}

} // namespace contracts::order_view
