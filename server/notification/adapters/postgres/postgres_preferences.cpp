#include "server/notification/adapters/postgres/postgres_preferences.h"

#include "server/notification/adapters/postgres/message_row.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;

namespace {

QStringList namesOf(const QSet<MessageKind> &kinds)
{
    QStringList names;
    for (const MessageKind kind : kinds)
        names.append(toText(kind));
    return names;
}

} // namespace

PostgresPreferences::PostgresPreferences(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<Preferences> PostgresPreferences::of(const UserId &user)
{
    const auto rows = m_connection.query("notification/queries/preference_of"_L1, {{"user"_L1, user}});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? Preferences() : readPreferences(rows->first());
}

Result<> PostgresPreferences::keep(const UserId &user, const Preferences &preferences)
{
    return m_connection
        .execute("notification/queries/keep_preference"_L1,
            {{"user"_L1, user}, {"language"_L1, QString(toText(preferences.language))},
                {"muted"_L1, namesOf(preferences.muted)}})
        .map([](int) {});
}

Result<> PostgresPreferences::learnLanguage(const UserId &user, Language language)
{
    return m_connection
        .execute(
            "notification/queries/learn_language"_L1, {{"user"_L1, user}, {"language"_L1, QString(toText(language))}})
        .map([](int) {});
}

} // namespace notification
