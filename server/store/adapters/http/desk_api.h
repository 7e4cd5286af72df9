#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace store {

// What a seller does with paid orders: the second half of common/contracts/store/openapi.yaml.
class DeskApi : public QObject {
    Q_OBJECT

public:
    DeskApi(platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock,
        QObject *parent = nullptr);

    void addTo(platform::http::Router &router);

Q_SIGNALS:
    void changed(); // something was committed that the others are to be told

private:
    using Answer = QFuture<platform::http::Response>;
    using Request = platform::http::Request;
    using Principal = platform::auth::Principal;

    [[nodiscard]] Answer list(const Request &request, const Principal &principal);
    [[nodiscard]] Answer show(const Request &request, const Principal &principal);
    [[nodiscard]] Answer ship(const Request &request, const Principal &principal);

    platform::postgres::Database &m_database;
    platform::auth::Guard &m_guard;
    const core::Clock &m_clock;
};

} // namespace store
