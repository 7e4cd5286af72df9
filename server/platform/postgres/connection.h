#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/binding.h"
#include "server/platform/postgres/row.h"
#include "server/platform/postgres/settings.h"
#include "server/platform/postgres/sql_state.h"

#include <memory>
#include <optional>
#include <type_traits>

namespace platform::postgres {

class Session;

// One connection to one database, used only on the thread that made it. Statements come from .sql files built in as
// resources: "ordering/queries/find_order" is :/sql/ordering/queries/find_order.sql. Each is prepared once per
// connection and kept; when the connection is lost everything is prepared anew on the next one. It is opened when
// first needed. A connection that the server has ended meanwhile is replaced before anything is asked of it; one that
// is lost on the way fails the work under way, for nobody knows how far that had come.
//
// Errors: the SQLSTATE decides (see sql_state.h). Unavailable "database-away" when the server cannot be reached.
// Broken "wrong-bindings", "sql-file-missing" and "malformed-sql" are faults of the program.
class Connection {
public:
    enum class Contact { Untried, Reached, Lost };

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
    // twice more, so it must have no effect outside the database. Transactions do not nest: Broken
    // "nested-transaction".
    template <class Work> [[nodiscard]] auto transact(Work work) -> std::invoke_result_t<Work &, Connection &>
    {
        for (int attempt = 1;; ++attempt) {
            auto outcome = attemptTransaction(work);
            if (outcome || !mayBeRepeated(outcome.error()) || attempt == kTransactionAttempts)
                return outcome;
        }
    }

    // Runs `work` inside a savepoint of the transaction under way; an error from it, or an exception, undoes just its
    // own effects. Savepoints nest.
    template <class Work> [[nodiscard]] auto savepoint(Work work) -> std::invoke_result_t<Work &, Connection &>
    {
        if (const auto set = setSavepoint(); !set)
            return core::fail(set.error());
        const UndoneUnlessKept guard{*this, m_savepoints};
        auto outcome = work(*this);
        const auto ended = outcome ? releaseSavepoint() : rollbackToSavepoint();
        if (!ended)
            return core::fail(ended.error());
        return outcome;
    }

    [[nodiscard]] bool inTransaction() const;

    // Connects if need be, replacing a connection that the server has ended.
    core::Result<> reach();
    // Notices that the server has ended an idle connection, without asking it anything.
    void lookForHangUp();
    [[nodiscard]] bool isOpen() const;
    // How talking to the server went since this was last asked.
    [[nodiscard]] Contact takeContact();

private:
    static constexpr int kTransactionAttempts = 3;

    template <class Work> auto attemptTransaction(Work &work) -> std::invoke_result_t<Work &, Connection &>
    {
        if (const auto begun = begin(); !begun)
            return core::fail(begun.error());
        const RolledBackUnlessCommitted guard{*this};
        auto outcome = work(*this);
        if (!outcome)
            return outcome;
        if (const auto committed = commit(); !committed)
            return core::fail(committed.error());
        return outcome;
    }

    struct RolledBackUnlessCommitted {
        Connection &connection;
        ~RolledBackUnlessCommitted() { connection.rollback(); }
    };
    struct UndoneUnlessKept {
        Connection &connection;
        int level;
        ~UndoneUnlessKept()
        {
            if (connection.m_savepoints >= level)
                (void)connection.rollbackToSavepoint();
        }
    };

    [[nodiscard]] core::Result<> begin();
    [[nodiscard]] core::Result<> commit();
    void rollback();
    [[nodiscard]] core::Result<> setSavepoint();
    [[nodiscard]] core::Result<> releaseSavepoint();
    [[nodiscard]] core::Result<> rollbackToSavepoint();

    template <class Action>
    auto ask(QLatin1StringView statement, Action action)
        -> core::Result<typename std::invoke_result_t<Action, Session &>::value_type>;
    // Draws the consequences of a failure and says what it means for the caller.
    template <class Failure> core::Error note(const Failure &failure);
    core::Result<> open();
    void lose(const QString &reason);

    Settings m_settings;
    std::unique_ptr<Session> m_session;
    Contact m_contact = Contact::Untried;
    bool m_isAway = false;
    bool m_inTransaction = false;
    int m_savepoints = 0;
    std::optional<core::Error> m_firstFailure; // of the transaction under way: why its COMMIT will fail
};

} // namespace platform::postgres
