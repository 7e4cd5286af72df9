#pragma once

#include "tests/fuzz/api/published.h"

namespace api_fuzz {

// Why the value is not what the schema says; empty: it is. Throws a Surprise for a keyword that it does not know.
[[nodiscard]] QString disagreement(const Published &published, const QJsonObject &schema, const QJsonValue &value);

// The same for what stands in an address or a header, where everything is text.
[[nodiscard]] QString disagreement(const Published &published, const Parameter &parameter, const QString &text);

} // namespace api_fuzz
