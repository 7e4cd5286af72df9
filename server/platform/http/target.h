#pragma once

#include "server/platform/http/refusal.h"

#include <QMultiMap>
#include <QStringList>

namespace platform::http {

// Where a request goes. Segments are cut before they are decoded, so "a%2Fb" is one.
using Fields = QMultiMap<QString, QString>;

struct Target {
    QStringList segments; // "/orders/7" is two
    Fields query;
};

// Reads "/path?query" or "http://host/path?query". Refusal: 400 for anything else, and for percent-encoding that is
// not one, is not UTF-8 or hides a NUL.
[[nodiscard]] Vetted<Target> parseTarget(QByteArrayView target);

// Reads what a browser makes of a form, application/x-www-form-urlencoded. Refusals: those of a query.
[[nodiscard]] Vetted<Fields> parseForm(QByteArrayView body);

} // namespace platform::http
