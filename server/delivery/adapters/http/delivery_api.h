#pragma once

#include "common/contracts/delivery/delivery_document.h"
#include "common/core/clock.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace delivery {

// The REST door of delivery: common/contracts/delivery/openapi.yaml.
class DeliveryApi : public QObject {
    Q_OBJECT

public:
    DeliveryApi(platform::postgres::Database &database, platform::auth::Guard &guard, const core::Clock &clock,
        QObject *parent = nullptr);

    [[nodiscard]] platform::http::Router routes();

Q_SIGNALS:
    void changed(); // something was committed that the others are to be told

private:
    using Answer = QFuture<platform::http::Response>;

    [[nodiscard]] Answer show(const platform::http::Request &request, const platform::auth::Principal &principal);
    [[nodiscard]] Answer progress(const platform::http::Request &request, const platform::auth::Principal &principal);

    platform::postgres::Database &m_database;
    platform::auth::Guard &m_guard;
    const core::Clock &m_clock;
};

} // namespace delivery
