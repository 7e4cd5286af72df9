#pragma once

#include "server/payment/adapters/till.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace payment {

// PUT and GET /payments/<order> for ordering, on the internal port behind a porter:
// common/contracts/payment/openapi.yaml. Paying has its own threads, so that a provider that hangs holds up nobody
// else.
class PaymentsApi : public QObject {
    Q_OBJECT

public:
    PaymentsApi(platform::postgres::Database &paying, platform::postgres::Database &database, Till &till,
        QObject *parent = nullptr);

    void addRoutes(platform::http::Router &router, const platform::http::Porter &porter);

Q_SIGNALS:
    void changed(); // something was committed that the others are to be told

private:
    using Answer = QFuture<platform::http::Response>;

    [[nodiscard]] Answer pay(const platform::http::Request &request);
    [[nodiscard]] Answer find(const platform::http::Request &request);

    platform::postgres::Database &m_paying;
    platform::postgres::Database &m_database;
    Till &m_till;
};

} // namespace payment
