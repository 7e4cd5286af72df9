#include "server/platform/postgres/connection.h"

#include "server/platform/postgres/session.h"

#include <QLoggingCategory>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

Q_LOGGING_CATEGORY(lcConnection, "platform.postgres")

Connection::Connection(Settings settings)
    : m_settings(std::move(settings))
{
}

Connection::~Connection() = default;

Result<QList<Row>> Connection::query(QLatin1StringView statement, Bindings bindings)
{
    return ask(statement, [&](Session &session) { return session.query(statement, bindings); });
}

Result<Row> Connection::queryOne(QLatin1StringView statement, Bindings bindings)
{
    return query(statement, bindings).and_then([](const QList<Row> &rows) -> Result<Row> {
        if (rows.isEmpty())
            return fail(Fault::NotFound, "not-found"_L1, u"There is nothing of that kind."_s);
        return rows.first();
    });
}

Result<int> Connection::execute(QLatin1StringView statement, Bindings bindings)
{
    return ask(statement, [&](Session &session) { return session.execute(statement, bindings); });
}

Result<> Connection::executeText(const QString &statement)
{
    return ask({}, [&](Session &session) { return session.executeText(statement); });
}

bool Connection::inTransaction() const
{
    return m_inTransaction;
}

bool Connection::isOpen() const
{
    return m_session != nullptr;
}

Connection::Contact Connection::takeContact()
{
    return std::exchange(m_contact, Contact::Untried);
}

Result<> Connection::reach()
{
    if (!m_inTransaction)
        lookForHangUp();
    if (m_session)
        return {};
    // What the transaction had done is gone with its session; on another one it would be half a transaction.
    return m_inTransaction ? fail(databaseAway()) : open();
}

void Connection::lookForHangUp()
{
    if (m_session && m_session->wasHungUp())
        lose(u"the server has ended the connection"_s);
}

Result<> Connection::open()
{
    auto session = Session::open(m_settings);
    if (!session) {
        lose(session.error().said.message);
        return fail(session.error().error);
    }
    m_session = std::move(*session);
    m_contact = Contact::Reached;
    m_isAway = false;
    return {};
}

// An outage is told once, not with every attempt to end it.
void Connection::lose(const QString &reason)
{
    if (!m_isAway)
        qCWarning(lcConnection).noquote() << "database" << m_settings.database << "is away:" << reason;
    m_session.reset();
    m_contact = Contact::Lost;
    m_isAway = true;
}

template <class Action>
auto Connection::ask(QLatin1StringView statement, Action action)
    -> Result<typename std::invoke_result_t<Action, Session &>::value_type>
{
    if (const auto reached = reach(); !reached)
        return fail(reached.error());
    auto outcome = action(*m_session);
    if (!outcome && isStale(outcome.error().said)) {
        m_session->forget(statement);
        if (!m_inTransaction)
            outcome = action(*m_session);
    }
    m_contact = Contact::Reached;
    if (!outcome)
        return fail(note(outcome.error()));
    if constexpr (std::is_void_v<typename decltype(outcome)::value_type>)
        return {};
    else
        return std::move(*outcome);
}

template <class Failure> core::Error Connection::note(const Failure &failure)
{
    const bool lost = failure.error == databaseAway() || !m_session->isUsable();
    if (lost)
        lose(failure.said.message);
    if (isAftermath(failure.said) && m_firstFailure)
        return *m_firstFailure;
    const core::Error error = lost ? databaseAway() : failure.error;
    const bool serverHasRefused = lost || !failure.said.state.isEmpty();
    if (m_inTransaction && serverHasRefused && !m_firstFailure)
        m_firstFailure = error;
    if (error.fault == Fault::Broken)
        qCWarning(lcConnection).noquote() << error.slug << error.detail;
    return error;
}

Result<> Connection::begin()
{
    if (m_inTransaction)
        return fail(Fault::Broken, "nested-transaction"_L1, u"A transaction is under way already."_s);
    m_firstFailure.reset();
    // Nothing has been done yet, so a connection that is lost just now may be replaced once.
    for (const bool last : {false, true}) {
        if (const auto reached = reach(); !reached)
            return reached;
        const auto begun = m_session->begin();
        m_inTransaction = begun.has_value();
        if (begun)
            return {};
        const core::Error error = note(begun.error());
        if (last || m_session)
            return fail(error);
    }
    Q_UNREACHABLE();
}

Result<> Connection::commit()
{
    const auto committed = m_session ? m_session->commit() : Session::Outcome<>();
    m_inTransaction = false;
    m_savepoints = 0;
    if (m_session && committed)
        return {};
    if (m_session && committed.error().said.state.isEmpty() && m_session->isUsable())
        return fail(m_firstFailure.value_or(core::Error{Fault::Broken, u"transaction-aborted"_s, {}, {}, {}}));
    return fail(m_session ? note(committed.error()) : databaseAway());
}

void Connection::rollback()
{
    if (!m_inTransaction)
        return;
    m_inTransaction = false;
    m_savepoints = 0;
    if (m_session && !m_session->rollback())
        lose(u"a rollback failed"_s);
}

Result<> Connection::setSavepoint()
{
    if (!m_inTransaction)
        return fail(Fault::Broken, "no-transaction"_L1, u"A savepoint needs a transaction."_s);
    return executeText(u"savepoint s%1"_s.arg(m_savepoints + 1)).transform([this] { ++m_savepoints; });
}

Result<> Connection::releaseSavepoint()
{
    const auto released = executeText(u"release savepoint s%1"_s.arg(m_savepoints));
    if (released)
        --m_savepoints;
    else
        (void)rollbackToSavepoint();
    return released;
}

Result<> Connection::rollbackToSavepoint()
{
    return executeText(u"rollback to savepoint s%1"_s.arg(m_savepoints--)).transform([this] {
        m_firstFailure.reset();
    });
}

} // namespace platform::postgres
