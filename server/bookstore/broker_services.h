#pragma once

#include "server/bookstore/broker_door.h"
#include "server/bookstore/data_folder.h"

namespace bookstore {

// The services' accounts at the broker. Each has a password of its own, made for this shop and kept in a file that only
// the owner reads; it tells its events if somebody listens to them, and hears those of its peers.
[[nodiscard]] core::Result<QList<BrokerService>> brokerServices(const DataFolder &data);

[[nodiscard]] core::Result<QString> brokerPassword(const DataFolder &data, const QString &service);

} // namespace bookstore
