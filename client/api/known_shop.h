#pragma once

#include "common/core/result.h"

#include <QFuture>
#include <QUrl>

namespace api {

using core::Result;

// A shop that has answered.
struct KnownShop {
    QUrl gateway = {}; // "https://shop.example"
    QString name = {};
    QString version = {};
    QString mqttHost = {};
    quint16 mqttPort = 0;
    QByteArray trusted = {}; // its certificate, DER, when somebody has trusted it instead of an authority

    friend bool operator==(const KnownShop &, const KnownShop &) = default;
};

// Where an address as people write it may lead: "shop.example", "shop.example:8080", "http://…"; the best first.
// Without a scheme the safe one is tried before the open one. Error: Invalid "not-an-address".
[[nodiscard]] Result<QList<QUrl>> gatewaysAt(const QString &address);

// Asks there what it is. Errors: "not-an-address", "not-a-bookstore", "too-old" (one of both sides is), kUnreachable,
// and kUntrusted with the certificate that `trusted` would have to be.
[[nodiscard]] QFuture<Result<KnownShop>> findShop(const QString &address, const QByteArray &trusted = {});

} // namespace api
