#include "server/platform/events/dead_letters.h"

#include "server/platform/events/listening/handling.h"
#include "server/platform/postgres/sql_state.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Connection;
using postgres::Row;
using Outcome = TriedLetter::Outcome;

namespace {

constexpr int kLongestTry = 100; // letters of a line
constexpr auto kOnlyTried = "only-tried"_L1;

DeadLetter letterFrom(const Row &row)
{
    return {row.number("id"_L1), row.text("producer"_L1), parseCloudEvent(row.object("event"_L1)).value_or(Event()),
        row.text("cause"_L1), row.text("detail"_L1), int(row.number("attempts"_L1)), row.time("died_at"_L1)};
}

Result<Row> find(Connection &connection, qint64 id)
{
    auto letter = connection.queryOne("events/queries/dead_letter"_L1, {{"id"_L1, id}});
    if (!letter && letter.error().fault == Fault::NotFound)
        return core::fail(Fault::NotFound, "dead-letter-not-found"_L1, u"Nothing waits under this number."_s);
    return letter;
}

// Finds an open letter and keeps the listener from adding to its line until the end of the transaction.
Result<Row> lock(Connection &connection, qint64 id)
{
    const auto letter = find(connection, id);
    if (!letter)
        return letter;
    const auto locked =
        connection.query("events/queries/lock_cursors"_L1, {{"partition"_L1, letter->number("partition"_L1)}});
    if (!locked)
        return core::fail(locked.error());
    return find(connection, id);
}

Result<Row> lockFirst(Connection &connection, qint64 id)
{
    const auto letter = lock(connection, id);
    if (!letter || letter->isNull("earlier"_L1))
        return letter;
    return core::fail(core::Error{Fault::Conflict, u"earlier-letter-first"_s,
        u"An earlier one of its line has to go first."_s, {},
        {}}.with(u"first"_s, letter->number("earlier"_L1)));
}

Result<int> raise(Connection &connection, const Row &letter)
{
    return connection.execute("events/queries/raise"_L1,
        {{"subject"_L1, letter.text("subject"_L1)}, {"producer"_L1, letter.text("producer"_L1)}});
}

// Hands the letters of a line to their handlers, and lets nothing of it remain.
class Trial {
public:
    Trial(Connection &connection, const HandlersByProducer &handlers)
        : m_connection(connection)
        , m_handlers(handlers)
    {
    }

    Result<QList<TriedLetter>> run(const QList<Row> &line);

private:
    [[nodiscard]] Result<> tryAll(const QList<Row> &line);
    [[nodiscard]] Result<TriedLetter> tryOne(const Row &row);

    Connection &m_connection;
    const HandlersByProducer &m_handlers;
    QList<TriedLetter> m_tried;
};

Result<QList<TriedLetter>> Trial::run(const QList<Row> &line)
{
    const auto undone = m_connection.savepoint([&](Connection &) {
        return tryAll(line).and_then([]() -> Result<> { return core::fail(Fault::Conflict, kOnlyTried); });
    });
    if (undone.error().slug != kOnlyTried)
        return core::fail(undone.error());
    return m_tried;
}

Result<> Trial::tryAll(const QList<Row> &line)
{
    bool isStuck = false;
    for (const Row &row : line) {
        const auto tried = isStuck ? TriedLetter{letterFrom(row), Outcome::Behind, {}} : tryOne(row);
        if (!tried)
            return core::fail(tried.error());
        isStuck = tried->outcome != Outcome::Applied;
        m_tried.append(*tried);
    }
    return {};
}

// As the listener does it: what nobody handles any more is out of the way.
Result<TriedLetter> Trial::tryOne(const Row &row)
{
    const auto event = parseCloudEvent(row.object("event"_L1));
    if (!event)
        return TriedLetter{letterFrom(row), Outcome::Fails, event.error()};
    const Handler handler = m_handlers.value(event->producer()).value(event->type);
    const auto handled = handler ? handleCarefully(handler, m_connection, *event) : Handled::Applied;
    if (!handled && postgres::mayBeRepeated(handled.error()))
        return core::fail(handled.error());
    if (!handled)
        return TriedLetter{letterFrom(row), Outcome::Fails, handled.error()};
    return TriedLetter{letterFrom(row), *handled == Handled::Applied ? Outcome::Applied : Outcome::Waits, {}};
}

} // namespace

Result<core::Page<DeadLetter>> deadLetters(Connection &connection, const core::PageRequest &page)
{
    bool isNumber = page.after.isEmpty();
    const qint64 after = page.after.isEmpty() ? 0 : page.after.toLongLong(&isNumber);
    if (!isNumber)
        return core::fail({Fault::Invalid, u"unknown-page"_s, u"There is no such page."_s, u"/query/after"_s, {}});
    const auto rows =
        connection.query("events/queries/dead_letters"_L1, {{"after"_L1, after}, {"limit"_L1, page.limit + 1}});
    return rows.transform([&](const QList<Row> &found) {
        core::Page<DeadLetter> letters;
        for (const Row &row : found.first(std::min(found.size(), qsizetype(page.limit))))
            letters.items.append(letterFrom(row));
        if (found.size() > page.limit)
            letters.next = QString::number(letters.items.constLast().id);
        return letters;
    });
}

Result<DeadLetter> findDeadLetter(Connection &connection, qint64 id)
{
    return find(connection, id).transform(&letterFrom);
}

Result<QList<TriedLetter>> tryDeadLetter(Connection &connection, qint64 id, const HandlersByProducer &handlers)
{
    const auto letter = lockFirst(connection, id);
    if (!letter)
        return core::fail(letter.error());
    const auto line = connection.query("events/queries/line_of_letters"_L1,
        {{"subject"_L1, letter->text("subject"_L1)}, {"producer"_L1, letter->text("producer"_L1)},
            {"limit"_L1, kLongestTry}});
    return line.and_then([&](const QList<Row> &rows) { return Trial(connection, handlers).run(rows); });
}

Result<int> retryDeadLetter(Connection &connection, qint64 id)
{
    return lockFirst(connection, id).and_then([&](const Row &letter) { return raise(connection, letter); });
}

Result<int> skipDeadLetter(Connection &connection, qint64 id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return core::fail({Fault::Invalid, u"reason-required"_s, u"Say why it is given up."_s, u"/reason"_s, {}});
    const auto letter = lock(connection, id);
    if (!letter)
        return core::fail(letter.error());
    const auto settled = connection.execute("events/queries/settle"_L1, {{"id"_L1, id}, {"reason"_L1, reason}});
    if (!settled)
        return core::fail(settled.error());
    const bool wasFirst = letter->isNull("earlier"_L1);
    return wasFirst ? raise(connection, *letter) : Result<int>(0);
}

} // namespace platform::events
