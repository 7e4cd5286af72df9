#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace notification {

// The REST door of notification: common/contracts/notification/openapi.yaml. Everybody reads their own messages.
class NotificationApi : public QObject {
    Q_OBJECT

public:
    NotificationApi(platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock,
        QObject *parent = nullptr);

    [[nodiscard]] platform::http::Router routes();

private:
    using Answer = QFuture<platform::http::Response>;
    using Request = platform::http::Request;
    using Principal = platform::auth::Principal;

    [[nodiscard]] Answer list(const Request &request, const Principal &principal);
    [[nodiscard]] Answer read(const Request &request, const Principal &principal);
    [[nodiscard]] Answer readAll(const Request &request, const Principal &principal);
    [[nodiscard]] Answer showPreferences(const Request &request, const Principal &principal);
    [[nodiscard]] Answer changePreferences(const Request &request, const Principal &principal);

    platform::postgres::Database &m_database;
    platform::auth::Guard &m_guard;
    const core::Clock &m_clock;
};

} // namespace notification
