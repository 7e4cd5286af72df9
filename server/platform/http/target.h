#pragma once

#include "server/platform/http/refusal.h"

#include <QMultiMap>
#include <QStringList>

namespace platform::http {

// Where a request goes. Segments are cut before they are decoded, so "a%2Fb" is one.
struct Target {
    QStringList segments; // "/orders/7" is two
    QMultiMap<QString, QString> query;
};

// Reads "/path?query" or "http://host/path?query". Refusal: 400 for anything else, and for percent-encoding that is
// not one, is not UTF-8 or hides a NUL.
[[nodiscard]] Vetted<Target> parseTarget(QByteArrayView target);

} // namespace platform::http
