#pragma once

#include "common/core/uuid_v7.h"
#include "server/notification/adapters/postgres/postgres_messages.h"
#include "tests/support/postgres/test_postgres.h"

// A fresh database with notification's schema.
inline platform::postgres::Settings notificationDatabase()
{
    return tests::TestPostgres::migratedDatabase({QStringLiteral("events"), QStringLiteral("notification")});
}

template <class T> T orFail(const core::Result<T> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().slug), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

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
