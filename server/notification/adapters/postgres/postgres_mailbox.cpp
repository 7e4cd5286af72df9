#include "server/notification/adapters/postgres/postgres_mailbox.h"

#include "server/notification/adapters/postgres/message_row.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::postgres::Row;

PostgresMailbox::PostgresMailbox(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<QList<KeptMessage>> PostgresMailbox::list(const MessageQuery &query)
{
    const auto statement =
        query.unreadOnly ? "notification/queries/list_unread_messages"_L1 : "notification/queries/list_messages"_L1;
    const auto rows =
        m_connection.query(statement, {{"user"_L1, query.user}, {"after"_L1, query.after}, {"limit"_L1, query.limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<KeptMessage> messages;
    for (const Row &row : *rows) {
        auto message = readMessage(row);
        if (!message)
            return tl::unexpected(message.error());
        message->read = row.flag("read"_L1);
        messages.append(*message);
    }
    return messages;
}

Result<qint64> PostgresMailbox::unread(const UserId &user)
{
    return m_connection.queryOne("notification/queries/count_unread"_L1, {{"user"_L1, user}}).map([](const Row &row) {
        return row.number("unread"_L1);
    });
}

Result<> PostgresMailbox::read(const UserId &user, qint64 number, const QDateTime &now)
{
    const auto touched = m_connection.execute(
        "notification/queries/read_message"_L1, {{"user"_L1, user}, {"number"_L1, number}, {"now"_L1, now}});
    if (!touched)
        return tl::unexpected(touched.error());
    if (*touched == 0)
        return core::fail(core::Fault::NotFound, "message-not-found"_L1, u"There is no such message."_s);
    return {};
}

Result<> PostgresMailbox::readAll(const UserId &user, std::optional<qint64> upTo, const QDateTime &now)
{
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    return m_connection
        .execute("notification/queries/read_messages"_L1,
            {{"user"_L1, user}, {"up_to"_L1, upTo.value_or(kLast)}, {"now"_L1, now}})
        .map([](int) {});
}

} // namespace notification
