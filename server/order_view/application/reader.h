#pragma once

#include "common/contracts/ids/ids.h"

namespace order_view {

// Who looks at orders.
struct Reader {
    contracts::UserId user;
    bool isAdmin = false;
};

} // namespace order_view
