#pragma once

#include "server/platform/auth/service_pass.h"
#include "server/platform/events/subscription.h"
#include "server/platform/service/settings.h"

namespace order_view {

// How the view follows one of those who tell of orders.
inline platform::events::SubscriptionSettings producer(
    platform::service::Service &service, const platform::auth::ServicePass &pass, const QString &name)
{
    platform::events::SubscriptionSettings settings;
    settings.producer = name;
    settings.feed = QUrl(platform::service::peerUrl(service, name).toString() + QStringLiteral("/events"));
    settings.topicRoot = service.product();
    settings.credential = pass.to(name);
    return settings;
}

} // namespace order_view
