#pragma once

#include <string_view>

namespace mqtt_auth {

// Whether everything that `wanted` names, a topic or a filter with wildcards, lies within the filter `granted`
// (MQTT 3.1.1, section 4.7).
[[nodiscard]] bool covers(std::string_view granted, std::string_view wanted);

} // namespace mqtt_auth
