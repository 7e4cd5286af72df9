#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/guard.h"
#include "server/platform/events/subscription.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

#include <QObject>

namespace platform::dead_letters {

// Whose letters they are.
struct Mailroom {
    QString service;
    QString affected; // the name under which events tell the ids of what waits for them: "orderId"
    QList<const events::Subscription *> subscriptions; // borrowed; with all their handlers when a letter is tried
};

// The REST door through which admins deal with the events that a service could not apply:
// common/contracts/platform/openapi.yaml. Every service that listens puts it among its routes, and answers for its own
// letters alone. Its tables come with postgres::migrate(connection, "events") and "audit".
class DeadLettersApi : public QObject {
    Q_OBJECT

public:
    DeadLettersApi(Mailroom mailroom, postgres::Database &database, auth::Guard &guard, const core::Clock &clock);

    [[nodiscard]] http::Router addedTo(http::Router routes);

private:
    using Answer = QFuture<http::Response>;

    [[nodiscard]] Answer list(const http::Request &request, const auth::Principal &admin);
    [[nodiscard]] Answer tryOut(const http::Request &request, const auth::Principal &admin);
    [[nodiscard]] Answer retry(const http::Request &request, const auth::Principal &admin);
    [[nodiscard]] Answer skip(const http::Request &request, const auth::Principal &admin);

    [[nodiscard]] core::Result<> isOurs(const http::Request &request) const;
    [[nodiscard]] core::Result<qint64> letterIn(const http::Request &request) const;
    [[nodiscard]] events::HandlersByProducer handlers() const;

    const Mailroom m_mailroom;
    postgres::Database &m_database;
    auth::Guard &m_guard;
    const core::Clock &m_clock;
};

} // namespace platform::dead_letters
