#pragma once

#include <QByteArray>
#include <QStringList>

namespace platform::csv {

// One row with its line end, in UTF-8; quotes stand only where they must.
[[nodiscard]] QByteArray line(const QStringList &fields);

} // namespace platform::csv
