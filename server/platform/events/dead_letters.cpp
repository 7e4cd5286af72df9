#include "server/platform/events/dead_letters.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Connection;
using postgres::Row;

namespace {

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
    const auto locked = connection.query("events/queries/lock_cursor"_L1,
        {{"producer"_L1, letter->text("producer"_L1)}, {"partition"_L1, letter->number("partition"_L1)}});
    if (!locked)
        return core::fail(locked.error());
    return find(connection, id);
}

Result<> raise(Connection &connection, const Row &letter)
{
    return connection
        .execute("events/queries/raise"_L1,
            {{"subject"_L1, letter.text("subject"_L1)}, {"producer"_L1, letter.text("producer"_L1)}})
        .transform([](int) {});
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

Result<> retryDeadLetter(Connection &connection, qint64 id)
{
    const auto letter = lock(connection, id);
    if (!letter)
        return core::fail(letter.error());
    if (!letter->isNull("earlier"_L1))
        return core::fail(core::Error{Fault::Conflict, u"earlier-letter-first"_s,
            u"An earlier one of its line has to go first."_s, {},
            {}}.with(u"first"_s, letter->number("earlier"_L1)));
    return raise(connection, *letter);
}

Result<> skipDeadLetter(Connection &connection, qint64 id, const QString &reason)
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
    return wasFirst ? raise(connection, *letter) : Result<>();
}

} // namespace platform::events
