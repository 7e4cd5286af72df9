#include "server/notification/adapters/postgres/postgres_messages.h"

#include "common/core/clock.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::postgres::Row;

namespace {

QJsonArray inJson(const Notices &notices)
{
    QJsonArray array;
    for (const Notice &notice : notices)
        array.append(QJsonObject{{"user_id"_L1, notice.recipient.toString()}, {"kind"_L1, toText(notice.kind)},
            {"facts"_L1, toJson(notice.facts)}, {"at"_L1, core::toRfc3339(notice.at)}});
    return array;
}

} // namespace

PostgresMessages::PostgresMessages(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresMessages::post(const QUuid &eventId, const Notices &notices)
{
    return m_connection
        .execute("notification/queries/post_notices"_L1, {{"event"_L1, eventId}, {"notices"_L1, inJson(notices)}})
        .map([](int) {});
}

Result<bool> PostgresMessages::wasTold(const UserId &user, MessageKind kind, const contracts::OrderId &order)
{
    return m_connection
        .queryOne("notification/queries/was_told"_L1,
            {{"user"_L1, user}, {"kind"_L1, QString(toText(kind))}, {"order"_L1, order.toString()}})
        .map([](const Row &row) { return row.flag("told"_L1); });
}

} // namespace notification
