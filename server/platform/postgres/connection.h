#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/row.h"
#include "server/platform/postgres/settings.h"

#include <initializer_list>
#include <type_traits>

namespace platform::postgres {

// What is bound to a statement: placeholder name without the colon, and its value. The constructors say what
// QtSql can carry without loss; what it would drop silently (JSON objects, lists) is turned into text here.
class Binding {
public:
    Binding(QLatin1StringView name, const QVariant &value);
    Binding(QLatin1StringView name, const QJsonObject &json);
    Binding(QLatin1StringView name, const QJsonArray &json);
    Binding(QLatin1StringView name, const QStringList &textArray); // '{…}' for text[] and uuid[]
    Binding(QLatin1StringView name, const QList<qint64> &numberArray); // for bigint[] and int[]
    template <class Id>
    requires requires(const Id &id)
    {
        {
            id.uuid()
            } -> std::same_as<QUuid>;
    }
    Binding(QLatin1StringView name, const Id &id)
        : Binding(name, QVariant(id.isNull() ? QVariant(QMetaType::fromType<QUuid>()) : QVariant(id.uuid())))
    {
    }

    [[nodiscard]] const QString &name() const;
    [[nodiscard]] const QVariant &value() const;

private:
    QString m_name; // with the colon
    QVariant m_value;
};

using Bindings = std::initializer_list<Binding>;

// One connection to one database, used only on the thread that made it. Statements come from .sql files built in as
// resources: "ordering/queries/find_order" is :/sql/ordering/queries/find_order.sql. Each is prepared once per
// connection and kept; when the connection is lost everything is prepared anew on the next one.
//
// Errors: the SQLSTATE decides (see sql_state.h). Unavailable "database-away" when the server cannot be reached.
class Connection {
public:
    explicit Connection(Settings settings);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] core::Result<QList<Row>> query(QLatin1StringView statement, Bindings bindings = {});
    // The first row; an empty answer is NotFound "not-found".
    [[nodiscard]] core::Result<Row> queryOne(QLatin1StringView statement, Bindings bindings = {});
    // The number of rows touched.
    [[nodiscard]] core::Result<int> execute(QLatin1StringView statement, Bindings bindings = {});

    // Text that is not from a file, one statement, unprepared: for migrations, and for tests.
    [[nodiscard]] core::Result<> executeText(const QString &statement);

    // Runs `work` between BEGIN and COMMIT. An error from it, or an exception, rolls back; a COMMIT that fails is an
    // error even when every statement went well. A serialization failure or deadlock runs `work` again, at most
    // twice more, so it must have no effect outside the database. Transactions do not nest.
    template <class Work> [[nodiscard]] auto transact(Work work) -> std::invoke_result_t<Work, Connection &>
    {
        for (int attempt = 1;; ++attempt) {
            auto outcome = attemptTransaction(work);
            if (outcome || !mayBeRepeated(outcome.error()) || attempt == kTransactionAttempts)
                return outcome;
        }
    }

    // Runs `work` inside a savepoint of the transaction under way; an error from it undoes just its own effects.
    template <class Work> [[nodiscard]] auto savepoint(Work work) -> std::invoke_result_t<Work, Connection &>;

    [[nodiscard]] bool inTransaction() const;

private:
    static constexpr int kTransactionAttempts = 3;
    // … implementation by the postgres room
};

} // namespace platform::postgres
