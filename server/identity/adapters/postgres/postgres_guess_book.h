#pragma once

#include "server/identity/application/guess_book.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresGuessBook : public GuessBook {
public:
    explicit PostgresGuessBook(platform::postgres::Connection &connection);

    [[nodiscard]] Result<QDateTime> usedUntil(const GuessSubject &subject) override;
    [[nodiscard]] Result<> use(const GuessSubject &subject, const QDateTime &until) override;
    [[nodiscard]] Result<> giveBackOne(const GuessSubject &subject) override;
    [[nodiscard]] Result<> forget(const GuessSubject &subject) override;
    [[nodiscard]] Result<bool> isUsual(const QString &address, UserId user) override;
    [[nodiscard]] Result<> rememberUsual(const QString &address, UserId user, const QDateTime &now) override;
    [[nodiscard]] Result<int> tidy(const QDateTime &now, const QDateTime &seenBefore) override;

private:
    [[nodiscard]] Result<> execute(QLatin1StringView query, const platform::postgres::Bindings &bindings);

    platform::postgres::Connection &m_connection;
};

} // namespace identity
