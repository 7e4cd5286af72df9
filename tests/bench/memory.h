#pragma once

#include <QByteArray>
#include <QString>

namespace bench {

[[nodiscard]] QByteArray contentOf(const QString &path); // empty when it cannot be read

// Proportional set size in KiB: shared pages are divided among those who share them.
[[nodiscard]] qint64 memoryOf(qint64 pid);

} // namespace bench
