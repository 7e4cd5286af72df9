#pragma once

#include "client/api/transport.h"
#include "common/contracts/order_view/dashboard.h"

namespace api {

// How the shop is doing, for its admins.
class Figures {
public:
    explicit Figures(Transport &shop);

    [[nodiscard]] QFuture<Result<contracts::order_view::Dashboard>> dashboard(int days) const;

private:
    Transport &m_shop;
};

} // namespace api
