#pragma once

#include <QString>

namespace platform::events {

[[nodiscard]] inline QString eventsTopic(const QString &root, const QString &producer, int partition)
{
    return QStringLiteral("%1/%2/events/%3").arg(root, producer).arg(partition);
}

[[nodiscard]] inline QString headTopic(const QString &root, const QString &producer, int partition)
{
    return QStringLiteral("%1/%2/heads/%3").arg(root, producer).arg(partition);
}

} // namespace platform::events
