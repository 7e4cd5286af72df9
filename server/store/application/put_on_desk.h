#pragma once

#include "common/contracts/ordering/order_events.h"
#include "server/store/application/desk.h"

namespace store {

// Policy: when an order is placed, each seller finds the own part of it on the desk.
class PutOnDesk {
public:
    explicit PutOnDesk(Desk &desk);

    [[nodiscard]] Result<> run(const contracts::ordering::OrderPlaced &placed);

private:
    Desk &m_desk;
};

} // namespace store
