#include "client/offline/shelf.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

namespace offline {

using namespace Qt::Literals::StringLiterals;
using api::Answer;

Q_LOGGING_CATEGORY(lcShelf, "bookstore.offline.shelf")

namespace {

constexpr qint64 kOverhead = 200; // of a row and its places in the indexes, about
constexpr auto kCorrupt = "11"_L1; // SQLITE_CORRUPT
constexpr auto kNotADatabase = "26"_L1; // SQLITE_NOTADB

QString sql(const QString &name)
{
    QFile file(u":/sql/offline/%1.sql"_s.arg(name));
    [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(builtIn);
    return QString::fromUtf8(file.readAll());
}

// SQL would take an empty text or body that was never filled for "unknown".
QVariant neverNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    return value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull() ? QByteArray("") : value;
}

bool isDamage(const QSqlError &error)
{
    return error.nativeErrorCode() == kCorrupt || error.nativeErrorCode() == kNotADatabase;
}

bool prepare(const QString &file, const QString &connection)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(file);
    if (!database.open())
        return false;
    const QStringList steps{u"pragma auto_vacuum = incremental"_s, u"pragma journal_mode = wal"_s,
        u"pragma synchronous = normal"_s, sql(u"create_kept"_s), sql(u"create_kept_by_age"_s)};
    QSqlQuery query(database);
    return std::all_of(steps.begin(), steps.end(), [&](const QString &step) { return query.exec(step); });
}

} // namespace

Shelf::Shelf(QString file, qint64 largest)
    : m_file(std::move(file))
    , m_largest(largest)
{
}

void Shelf::open()
{
    if (begin())
        return;
    putAside();
    if (!begin()) {
        qCWarning(lcShelf).noquote() << "nothing can be kept in" << m_file;
        close();
    }
}

void Shelf::close()
{
    const QString connection = std::exchange(m_connection, {});
    if (!connection.isEmpty())
        QSqlDatabase::removeDatabase(connection);
}

void Shelf::keep(const Question &question, const Answer &answer, const QDateTime &givenAt)
{
    const qint64 size = answer.body.size() + 2 * question.path.size() + kOverhead;
    const auto kept = run(u"keep"_s,
        {{u":reader"_s, question.reader}, {u":path"_s, question.path}, {u":body"_s, answer.body},
            {u":media_type"_s, QString::fromLatin1(answer.mediaType)}, {u":given_at"_s, givenAt.toMSecsSinceEpoch()},
            {u":size"_s, size}});
    m_size += kept ? size : 0; // more than there is when a row was replaced; it is measured before anything goes
    if (m_size > m_largest)
        dropOldest();
}

std::optional<Answer> Shelf::find(const Question &question)
{
    auto found = run(u"find"_s, {{u":reader"_s, question.reader}, {u":path"_s, question.path}});
    if (!found || !found->next())
        return std::nullopt;
    return Answer{200, found->value(0).toByteArray(), found->value(1).toString().toLatin1(),
        QDateTime::fromMSecsSinceEpoch(found->value(2).toLongLong(), Qt::UTC)};
}

void Shelf::forget(const QString &reader)
{
    if (run(u"forget"_s, {{u":reader"_s, reader}}))
        m_size = measure();
}

std::optional<QDateTime> Shelf::newest()
{
    const QVariant newest = firstValue(u"newest"_s);
    return newest.isNull() ? std::nullopt : std::optional(QDateTime::fromMSecsSinceEpoch(newest.toLongLong(), Qt::UTC));
}

qint64 Shelf::size() const
{
    return m_size;
}

bool Shelf::begin()
{
    close();
    m_connection = u"shelf-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDir().mkpath(QFileInfo(m_file).path());
    if (!prepare(m_file, m_connection))
        return false;
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    m_size = measure();
    return true;
}

std::optional<QSqlQuery> Shelf::run(const QString &statement, const QVariantMap &values)
{
    if (m_connection.isEmpty())
        return std::nullopt;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    bool done = query.prepare(sql(statement));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        query.bindValue(value.key(), neverNull(*value));
    done = done && query.exec();
    if (done)
        return query;
    qCWarning(lcShelf).noquote() << statement << query.lastError().text();
    const bool damaged = isDamage(query.lastError());
    query = QSqlQuery();
    if (damaged) {
        putAside();
        open();
    }
    return std::nullopt;
}

QVariant Shelf::firstValue(const QString &statement, const QVariantMap &values)
{
    auto found = run(statement, values);
    return found && found->next() ? found->value(0) : QVariant();
}

qint64 Shelf::measure()
{
    return firstValue(u"size"_s).toLongLong();
}

// A tenth more than needed goes at once, so that it is not done for every answer.
void Shelf::dropOldest()
{
    m_size = measure();
    const qint64 excess = m_size - m_largest;
    if (excess <= 0)
        return;
    const QVariant end = firstValue(u"end_of_oldest"_s, {{u":excess"_s, excess + m_largest / 10}});
    if (!run(u"drop_until"_s, {{u":given_at"_s, end}}))
        return;
    QSqlQuery(u"pragma incremental_vacuum"_s, QSqlDatabase::database(m_connection));
    m_size = measure();
}

void Shelf::putAside()
{
    close();
    if (!QFile::exists(m_file))
        return;
    qCWarning(lcShelf).noquote() << "what was kept is damaged and put aside:" << m_file;
    const QString aside = m_file + u".damaged"_s;
    QFile::remove(aside);
    if (!QFile::rename(m_file, aside))
        QFile::remove(m_file);
    QFile::remove(m_file + u"-wal"_s);
    QFile::remove(m_file + u"-shm"_s);
}

} // namespace offline
