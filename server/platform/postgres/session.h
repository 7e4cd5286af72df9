#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/binding.h"
#include "server/platform/postgres/row.h"
#include "server/platform/postgres/settings.h"
#include "server/platform/postgres/sql_state.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

struct pg_conn;

namespace platform::postgres {

// One life of a connection, from opening to loss, with the statements that were prepared in it. It knows nothing of
// transactions and repeats nothing.
class Session {
public:
    // A failure is a fault of ours that PostgreSQL did not see (a missing file, a binding that nobody asked for), or
    // what PostgreSQL said.
    struct Failure {
        core::Error error;
        SqlFailure said;
    };
    template <class T = void> using Outcome = tl::expected<T, Failure>;

    [[nodiscard]] static Outcome<std::unique_ptr<Session>> open(const Settings &settings);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] Outcome<QList<Row>> query(QLatin1StringView statement, Bindings bindings);
    [[nodiscard]] Outcome<int> execute(QLatin1StringView statement, Bindings bindings);
    [[nodiscard]] Outcome<> executeText(const QString &text);
    [[nodiscard]] Outcome<> begin();
    // When earlier statements had failed, COMMIT rolls back and there is nothing to be said: `said` is empty then.
    [[nodiscard]] Outcome<> commit();
    [[nodiscard]] bool rollback();

    void forget(QLatin1StringView statement); // it is prepared anew when needed again
    [[nodiscard]] bool isUsable() const; // as far as we have heard
    // Whether the server has ended the connection while nothing was asked of it. Costs no round trip as a rule.
    [[nodiscard]] bool wasHungUp();

private:
    struct Statement {
        QSqlQuery query;
        QByteArrayList placeholders;
        std::shared_ptr<const Row::Columns> columns;
    };

    explicit Session(const QSqlDatabase &database);
    Outcome<Statement *> run(QLatin1StringView statement, Bindings bindings);
    Outcome<Statement *> prepared(QLatin1StringView statement);
    Outcome<Statement *> bound(QLatin1StringView name, Statement *statement, Bindings bindings) const;

    QSqlDatabase m_database;
    pg_conn *m_link = nullptr; // the same connection for libpq
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements;
    QList<std::shared_ptr<Statement>> m_outdated;
};

} // namespace platform::postgres
