#pragma once

#include "common/core/uuid_v7.h"
#include "server/notification/adapters/postgres/postgres_messages.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"

// A fresh database with notification's schema.
inline platform::postgres::Settings notificationDatabase()
{
    return tests::TestPostgres::migratedDatabase({QStringLiteral("events"), QStringLiteral("notification")});
}

using tests::orFail;

// A notice of an order that is complete; `title` tells one from another.
inline notification::Notice aNotice(const contracts::UserId &user, const QString &title = QStringLiteral("토지 1"),
    notification::MessageKind kind = notification::MessageKind::OrderCompleted)
{
    notification::MessageFacts facts;
    facts.orderId = contracts::OrderId::generate();
    facts.bookTitle = title;
    return {user, kind, facts, QDateTime(QDate(2026, 3, 1), QTime(9, 30, 0, 512), Qt::UTC)};
}

inline void post(platform::postgres::Connection &connection, const notification::Notices &notices)
{
    orFail(notification::PostgresMessages(connection).post(core::uuidV7(), notices));
}
