#pragma once

#include "server/platform/postgres/connection.h"

#include <QDateTime>

namespace order_view {

// The view built anew beside the live one: the same tables in a schema of their own, which the connection given here
// looks into alone. What an earlier run has left behind goes first.
inline constexpr auto kShadowSchema = QLatin1StringView("order_view_shadow");
inline constexpr auto kLiveSchema = QLatin1StringView("public");

// Before all others.
inline constexpr auto kNoOrder = QLatin1StringView("00000000-0000-0000-0000-000000000000");

struct Difference {
    QString order;
    QStringList parts; // columns, "document/<key>", "parties", "missing" in the live view, "unfounded" there
};

struct Counts {
    qint64 orders = 0;
    qint64 parties = 0;
    qint64 differences = 0;
};

class ShadowView {
public:
    explicit ShadowView(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<> begin();
    [[nodiscard]] core::Result<> drop();

    // For the transaction under way.
    [[nodiscard]] core::Result<> freezeTheMoment(); // its first statement: what it sees changes no more
    [[nodiscard]] core::Result<> lookInto(QLatin1StringView schema);
    // Error: Conflict "other-schema" when the live view has other tables than these.
    [[nodiscard]] core::Result<Counts> compare();
    [[nodiscard]] core::Result<> liftVersions(); // after compare()

    [[nodiscard]] core::Result<QList<Difference>> differencesAfter(const QString &order); // a page, by order
    [[nodiscard]] core::Result<> tidy(); // for the planner
    // Waits until every statement sees what is written here. Error: Conflict "blind-reader" after two seconds.
    [[nodiscard]] core::Result<> untilEverybodySees();

    // In the transaction of the live view's connection: the live tables give way to these.
    [[nodiscard]] static core::Result<> takeThePlace(platform::postgres::Connection &live);

private:
    platform::postgres::Connection &m_connection;
};

} // namespace order_view
