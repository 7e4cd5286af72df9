#pragma once

#include "client/api/known_shop.h"

#include <optional>

namespace app {

// The shop of the last time, so that the client opens without asking, even when the shop is away.
[[nodiscard]] std::optional<api::KnownShop> rememberedShop();
void rememberShop(const api::KnownShop &shop);
void forgetShop();

} // namespace app
