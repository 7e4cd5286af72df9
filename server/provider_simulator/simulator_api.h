#pragma once

#include "server/platform/http/router.h"
#include "server/provider_simulator/knobs.h"
#include "server/provider_simulator/ledger.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace provider_simulator {

// The payment method that no bank ever accepts, for demonstrations.
inline constexpr QLatin1StringView kAlwaysDeclined("card-declined");

// What a payment provider offers a shop over HTTP:
//   POST /charges {reference, amount, method}   GET /charges/<reference>   POST /refunds {reference, charge, amount}
// A reference stands for one charge and one refund, however often it is sent. And what only testers use:
//   GET and PUT /knobs   GET /ledger
class SimulatorApi : public QObject {
    Q_OBJECT

public:
    explicit SimulatorApi(Ledger &ledger, Chance chance, QObject *parent = nullptr);

    void addRoutes(platform::http::Router &router);

private:
    using Request = platform::http::Request;
    using Response = platform::http::Response;
    using Answer = QFuture<Response>;

    [[nodiscard]] Answer charge(const Request &request);
    [[nodiscard]] Answer showCharge(const Request &request);
    [[nodiscard]] Answer refund(const Request &request);
    [[nodiscard]] Response turnKnobs(const Request &request);

    // Does the work, or not, and answers, or not, as the knobs want it.
    [[nodiscard]] Answer moodily(const std::function<Response()> &work);
    [[nodiscard]] Answer later(const Response &response);
    [[nodiscard]] Answer never();

    Ledger &m_ledger;
    Chance m_chance;
    Knobs m_knobs;
};

} // namespace provider_simulator
