#pragma once

#include <QList>

namespace tests {

// The ports at which a process and its descendants listen for other machines, that is not at a loopback address, from
// what the kernel says of them (proc(5): /proc/net/tcp).
[[nodiscard]] QList<quint16> portsOpenToOthers(qint64 process);

} // namespace tests
