#pragma once

#include "client/api/transport.h"

#include <QUrlQuery>

#include <span>

namespace offline {

// What is asked for in one question.
struct Visit {
    QString id; // the part of the path that names one
    QUrlQuery query;

    [[nodiscard]] bool isFirstPage() const { return !query.hasQueryItem(QStringLiteral("after")); }
};

struct Route {
    api::Verb verb;
    QLatin1StringView path; // below /api/v1, "*" names one
    api::Answered (*answer)(const Visit &visit);
};

// Everything that the client asks a shop, each with the example that answers it.
[[nodiscard]] std::span<const Route> exampleRoutes();

// What the examples do not have.
[[nodiscard]] api::Answered notFound();

} // namespace offline
