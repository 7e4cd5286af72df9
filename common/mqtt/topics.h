#pragma once

#include <QString>

namespace mqtt {

// What MQTT 3.1.1 (section 4.7) allows. A broker answers anything else by hanging up, so it is never sent.
[[nodiscard]] bool isTopic(const QString &name); // to publish to: no wildcards
[[nodiscard]] bool isFilter(const QString &filter); // to subscribe to: `+` fills a level, `#` ends the filter

} // namespace mqtt
