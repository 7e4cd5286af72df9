#pragma once

#include "server/order_view/rebuild.h"

namespace order_view {

// What was found, on stdout, page by page: for people, or as one JSON object.
[[nodiscard]] core::Result<> tellFindings(ShadowView &shadow, const Findings &findings, bool asJson);

} // namespace order_view
