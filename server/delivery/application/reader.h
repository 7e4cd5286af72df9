#pragma once

#include "server/delivery/domain/delivery.h"

namespace delivery {

// Who asks about a parcel.
struct Reader {
    contracts::UserId user;
    bool isAdmin = false;

    [[nodiscard]] bool maySee(const Parcel &parcel) const
    {
        return isAdmin || user == contracts::userOf(parcel.sellerId) || user == contracts::userOf(parcel.buyerId);
    }

    [[nodiscard]] bool mayMove(const Parcel &parcel) const
    {
        return isAdmin || user == contracts::userOf(parcel.sellerId);
    }
};

} // namespace delivery
