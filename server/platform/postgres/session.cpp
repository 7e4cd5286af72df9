#include "server/platform/postgres/session.h"

#include "server/platform/postgres/sql_text.h"
#include "server/platform/postgres/unopened.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <libpq-fe.h>
#include <poll.h>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcSession, "platform.postgres.session", QtInfoMsg)

namespace {

tl::unexpected<Session::Failure> failed(const core::Error &error)
{
    return tl::unexpected(Session::Failure{error, {}});
}

// Of what PostgreSQL says, the first line: DETAIL and CONTEXT may quote whole rows, with whatever people have written.
tl::unexpected<Session::Failure> failed(const QSqlError &error, const QString &doing)
{
    const QString message = error.databaseText().trimmed().section(u'\n', 0, 0);
    const SqlFailure said{error.nativeErrorCode(), doing + u": "_s + message};
    return tl::unexpected(Session::Failure{errorOf(said), said});
}

core::Error broken(QLatin1StringView slug, const QString &detail)
{
    return {core::Fault::Broken, slug, detail, {}, {}};
}

// QtSql hands libpq's own objects out as variants of types it does not publish.
template <class Object> Object *libpqObject(const QVariant &handle)
{
    return *static_cast<Object *const *>(handle.constData());
}

// Not QSqlQuery::record(), which asks the server for the names of the tables.
QByteArrayList columnsOf(const QSqlQuery &query)
{
    const auto *answer = libpqObject<PGresult>(query.result()->handle());
    QByteArrayList columns;
    for (int i = 0; i < PQnfields(answer); ++i)
        columns << PQfname(answer, i);
    return columns;
}

// libpq would write it to stderr, past the log.
void logNotice(void *, const char *notice)
{
    qCDebug(lcSession).noquote() << QString::fromUtf8(notice).trimmed();
}

} // namespace

Session::Session(const QSqlDatabase &database)
    : m_database(database)
{
}

// The driver goes before its queries: they would each give their statement back first, one round trip after another.
Session::~Session()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

// QtSql says "open" also of a connection that was lost while it was being prepared.
Session::Outcome<std::unique_ptr<Session>> Session::open(const Settings &settings)
{
    std::unique_ptr<Session> session(new Session(unopenedDatabase(settings)));
    if (session->m_database.open())
        session->m_link = libpqObject<PGconn>(session->m_database.driver()->handle());
    if (!session->m_link || !session->isUsable())
        return failed(session->m_database.lastError(), u"connect"_s);
    PQsetNoticeProcessor(session->m_link, &logNotice, nullptr);
    return session;
}

Session::Outcome<QList<Row>> Session::query(QLatin1StringView statement, Bindings bindings)
{
    return run(statement, bindings).transform([](Statement *done) {
        QList<Row> rows;
        const auto width = done->columns ? done->columns->size() : 0;
        rows.reserve(std::max(done->query.size(), 0));
        while (done->query.next()) {
            QVariantList values;
            values.reserve(width);
            for (int i = 0; i < width; ++i)
                values << done->query.value(i);
            rows.emplaceBack(done->columns, std::move(values));
        }
        done->query.finish();
        return rows;
    });
}

Session::Outcome<int> Session::execute(QLatin1StringView statement, Bindings bindings)
{
    return run(statement, bindings).transform([](Statement *done) {
        const int touched = done->query.numRowsAffected();
        done->query.finish();
        return touched;
    });
}

Session::Outcome<> Session::executeText(const QString &text)
{
    if (const auto read = SqlText::read(text); !read)
        return failed(read.error());
    QSqlQuery query(m_database);
    if (!query.exec(text))
        return failed(query.lastError(), text.simplified().left(60));
    return {};
}

Session::Outcome<> Session::begin()
{
    m_outdated.clear();
    if (!m_database.transaction())
        return failed(m_database.lastError(), u"begin"_s);
    return {};
}

Session::Outcome<> Session::commit()
{
    if (!m_database.commit())
        return failed(m_database.lastError(), u"commit"_s);
    return {};
}

bool Session::rollback()
{
    return m_database.rollback();
}

// Given back before the next transaction: within this one the server may take no more commands.
void Session::forget(QLatin1StringView statement)
{
    m_outdated << m_statements.take(QByteArray(statement.data(), statement.size()));
}

bool Session::isUsable() const
{
    return PQstatus(m_link) == CONNECTION_OK;
}

bool Session::wasHungUp()
{
    pollfd socket{PQsocket(m_link), POLLIN, 0};
    if (isUsable() && ::poll(&socket, 1, 0) == 0)
        return false;
    // Something came unasked: most likely a farewell, but perhaps only a notice.
    QSqlQuery query(m_database);
    return !query.exec(u"select 1"_s);
}

Session::Outcome<Session::Statement *> Session::run(QLatin1StringView name, Bindings bindings)
{
    auto statement = prepared(name).and_then([&](Statement *known) { return bound(name, known, bindings); });
    if (!statement)
        return statement;
    QSqlQuery &query = (*statement)->query;
    if (!query.exec())
        return failed(query.lastError(), name);
    if (query.isSelect() && !(*statement)->columns)
        (*statement)->columns = std::make_shared<const Row::Columns>(columnsOf(query));
    return statement;
}

Session::Outcome<Session::Statement *> Session::prepared(QLatin1StringView name)
{
    const auto known = m_statements.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != m_statements.cend())
        return known->get();
    const auto file = readSqlFile(name);
    if (!file)
        return failed(file.error());
    auto statement = std::make_shared<Statement>(Statement{QSqlQuery(m_database), {}, {}});
    if (!statement->query.prepare(file->text))
        return failed(statement->query.lastError(), name);
    for (const QString &placeholder : file->placeholders)
        statement->placeholders << placeholder.toLatin1();
    m_statements.insert(QByteArray(name.data(), name.size()), statement);
    return statement.get();
}

Session::Outcome<Session::Statement *> Session::bound(
    QLatin1StringView name, Statement *statement, Bindings bindings) const
{
    if (bindings.size() != static_cast<size_t>(statement->placeholders.size()))
        return failed(broken("wrong-bindings"_L1,
            u"%1 wants %2 values and got %3"_s.arg(name).arg(statement->placeholders.size()).arg(bindings.size())));
    for (const Binding &binding : bindings) {
        const auto at = statement->placeholders.indexOf(QByteArrayView(binding.name()));
        if (at < 0)
            return failed(broken("wrong-bindings"_L1, u"%1 has no :%2"_s.arg(name, binding.name())));
        const auto value = binding.value();
        if (!value)
            return failed(value.error());
        statement->query.bindValue(static_cast<int>(at), *value);
    }
    return statement;
}

} // namespace platform::postgres
