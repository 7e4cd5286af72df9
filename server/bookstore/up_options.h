#pragma once

#include "server/bookstore/shop_keeper.h"

#include <QCommandLineParser>

namespace bookstore {

// What `bookstore up` was told on its command line. Errors: Invalid, with the option in the detail.
[[nodiscard]] core::Result<UpSettings> upSettings(const QCommandLineParser &line);

} // namespace bookstore
