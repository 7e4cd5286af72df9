#pragma once

#include "common/contracts/ids/ids.h"

#include <QString>

#include <optional>

namespace app {

// Links that open the client: bookstore://order/<id>.
[[nodiscard]] std::optional<contracts::OrderId> orderOfLink(const QString &link);
[[nodiscard]] QString linkTo(const contracts::OrderId &order);

} // namespace app
