#include "server/notification/adapters/push/numbering.h"

#include "server/notification/adapters/postgres/message_row.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::postgres::Connection;
using platform::postgres::Row;

namespace {

constexpr int kLockClass = 0x6e6f0001; // of the advisory lock that the leader holds

Result<DueMessage> readDue(const Row &row)
{
    const auto message = readMessage(row);
    if (!message)
        return tl::unexpected(message.error());
    return readPreferences(row).map([&](const contracts::notification::Preferences &preferences) {
        return DueMessage{row.id<contracts::UserId>("user_id"_L1), *message, preferences};
    });
}

Result<QList<DueMessage>> readAll(const QList<Row> &rows)
{
    QList<DueMessage> messages;
    for (const Row &row : rows) {
        const auto message = readDue(row);
        if (!message)
            return tl::unexpected(message.error());
        messages.append(*message);
    }
    return messages;
}

Result<> throwOutFrozen(Connection &connection, std::chrono::milliseconds patience)
{
    return connection
        .query("notification/queries/end_frozen"_L1,
            {{"class"_L1, kLockClass}, {"seconds"_L1, double(patience.count()) / 1'000.0}})
        .map([](const QList<Row> &) {});
}

} // namespace

Result<bool> tryToLead(Connection &connection, const QString &session, std::chrono::milliseconds patience)
{
    const auto locked = connection.queryOne("notification/queries/try_to_lead"_L1, {{"class"_L1, kLockClass}});
    if (!locked)
        return tl::unexpected(locked.error());
    if (!locked->flag("leads"_L1))
        return throwOutFrozen(connection, patience).map([] { return false; });
    return connection.query("notification/queries/begin_session"_L1, {{"session"_L1, session}})
        .map([](const QList<Row> &) { return true; });
}

Result<QList<DueMessage>> numberMessages(Connection &connection, const QString &session, int limit)
{
    const auto rows =
        connection.query("notification/queries/number_messages"_L1, {{"session"_L1, session}, {"limit"_L1, limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty() || !rows->first().flag("leads"_L1))
        return core::fail(core::Fault::Conflict, "not-the-leader"_L1, u"Somebody else numbers the messages."_s);
    return rows->first().isNull("number"_L1) ? QList<DueMessage>() : readAll(*rows);
}

Result<QList<DueMessage>> unpushedMessages(Connection &connection, int limit)
{
    return connection.query("notification/queries/unpushed_messages"_L1, {{"limit"_L1, limit}}).and_then(readAll);
}

Result<> markPushed(Connection &connection, const QList<PushedUpTo> &marks)
{
    if (marks.isEmpty())
        return {};
    QStringList users;
    QList<qint64> numbers;
    for (const PushedUpTo &mark : marks) {
        users.append(mark.user.toString());
        numbers.append(mark.number);
    }
    return connection.execute("notification/queries/mark_pushed"_L1, {{"users"_L1, users}, {"numbers"_L1, numbers}})
        .map([](int) {});
}

} // namespace notification
