#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

namespace platform::http {

// One answered request, for logs and figures.
struct Exchange {
    QByteArray method; // empty when the request could not be read
    QString route; // the pattern, "/things/<id>"; empty when none fits
    QString path;
    int status = 0;
    std::chrono::microseconds duration{0}; // from the complete request to its answer
};

using Observer = std::function<void(const Exchange &)>; // on the server's thread

} // namespace platform::http
