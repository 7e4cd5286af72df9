#include "server/identity/adapters/postgres/postgres_guess_book.h"

#include <QCryptographicHash>

namespace identity {

using platform::postgres::Bindings;
using platform::postgres::Row;

namespace {

QByteArray fingerprint(const QString &address)
{
    return QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

PostgresGuessBook::PostgresGuessBook(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<QDateTime> PostgresGuessBook::usedUntil(const GuessSubject &subject)
{
    return m_connection.query("identity/queries/lock_guesses"_L1, {{"subject"_L1, subject.key}})
        .transform([](const QList<Row> &rows) { return rows.first().time("used_until"_L1); });
}

Result<> PostgresGuessBook::use(const GuessSubject &subject, const QDateTime &until)
{
    return execute("identity/queries/count_guess"_L1, {{"subject"_L1, subject.key}, {"until"_L1, until}});
}

Result<> PostgresGuessBook::giveBackOne(const GuessSubject &subject)
{
    return execute("identity/queries/give_back_guess"_L1,
        {{"subject"_L1, subject.key}, {"seconds"_L1, qint64(subject.allowance.period.count())}});
}

Result<> PostgresGuessBook::forget(const GuessSubject &subject)
{
    return execute("identity/queries/forget_guesses_on"_L1, {{"subject"_L1, subject.key}});
}

Result<bool> PostgresGuessBook::isUsual(const QString &address, UserId user)
{
    return m_connection
        .query(
            "identity/queries/find_usual_address"_L1, {{"user_id"_L1, user}, {"fingerprint"_L1, fingerprint(address)}})
        .transform([](const QList<Row> &rows) { return !rows.isEmpty(); });
}

Result<> PostgresGuessBook::rememberUsual(const QString &address, UserId user, const QDateTime &now)
{
    return execute("identity/queries/remember_usual_address"_L1,
        {{"user_id"_L1, user}, {"fingerprint"_L1, fingerprint(address)}, {"now"_L1, now}});
}

Result<int> PostgresGuessBook::tidy(const QDateTime &now, const QDateTime &seenBefore)
{
    return m_connection.execute("identity/queries/tidy_guesses"_L1, {{"now"_L1, now}}).and_then([&](int guesses) {
        return m_connection.execute("identity/queries/tidy_usual_addresses"_L1, {{"before"_L1, seenBefore}})
            .transform([guesses](int addresses) { return guesses + addresses; });
    });
}

Result<> PostgresGuessBook::execute(QLatin1StringView query, const Bindings &bindings)
{
    return m_connection.execute(query, bindings).transform([](int) {});
}

} // namespace identity
