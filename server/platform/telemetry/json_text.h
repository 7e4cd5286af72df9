#pragma once

#include <QByteArray>
#include <QStringView>

namespace platform::telemetry {

// A text as a JSON string with its quotes, in UTF-8 and on one line whatever it contains.
[[nodiscard]] QByteArray jsonText(QStringView text);

} // namespace platform::telemetry
