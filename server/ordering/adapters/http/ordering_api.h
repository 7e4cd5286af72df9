#pragma once

#include "server/ordering/adapters/checkout.h"
#include "server/ordering/adapters/payments/away_payments.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace ordering {

// The REST door of ordering: common/contracts/ordering/openapi.yaml. Placing and paying run on threads of their own
// (`paying`), whose number bounds how many wait for payment. When they are all busy and enough others stand in line,
// an order is taken without asking payment, and paid a little later.
class OrderingApi : public QObject {
    Q_OBJECT

public:
    struct Pools {
        platform::postgres::Database &paying;
        platform::postgres::Database &database;
    };

    OrderingApi(Pools pools, Checkout &checkout, Payments &payments, platform::auth::Guard &guard,
        const core::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] platform::http::Router routes();

Q_SIGNALS:
    void changed(); // something was committed that the others are to be told

private:
    using Request = platform::http::Request;
    using Response = platform::http::Response;
    using Principal = platform::auth::Principal;
    using Answer = QFuture<Response>;
    using AskingWork = std::function<Result<Response>(platform::postgres::Connection &, Payments &)>;

    [[nodiscard]] Answer place(const Request &request, const Principal &buyer);
    [[nodiscard]] Answer pay(const Request &request, const Principal &buyer);
    [[nodiscard]] Answer cancel(const Request &request, const Principal &buyer);

    [[nodiscard]] Answer askingPayment(const AskingWork &work);
    [[nodiscard]] Answer told(QFuture<Result<Response>> outcome);

    Pools m_pools;
    Checkout &m_checkout;
    Payments &m_payments;
    AwayPayments m_nobody;
    platform::auth::Guard &m_guard;
    const core::Clock &m_clock;
};

} // namespace ordering
