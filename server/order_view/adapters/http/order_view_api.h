#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace order_view {

// The REST door of the view: common/contracts/order_view/openapi.yaml. It answers from its own database alone.
class OrderViewApi : public QObject {
    Q_OBJECT

public:
    OrderViewApi(platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock,
        QObject *parent = nullptr);

    [[nodiscard]] platform::http::Router routes();

private:
    using Answer = QFuture<platform::http::Response>;

    [[nodiscard]] Answer list(const platform::http::Request &request, const platform::auth::Principal &principal);
    [[nodiscard]] Answer show(const platform::http::Request &request, const platform::auth::Principal &principal);
    [[nodiscard]] Answer dashboard(const platform::http::Request &request, const platform::auth::Principal &principal);

    platform::postgres::Database &m_database;
    platform::auth::Guard &m_guard;
    const core::Clock &m_clock;
};

} // namespace order_view
