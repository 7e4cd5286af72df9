#include "server/store/adapters/postgres/postgres_books.h"

#include "common/core/clock.h"
#include "server/store/adapters/postgres/pages.h"

#include <QJsonArray>

namespace store {

using platform::postgres::Row;

namespace {

std::optional<QString> optionalText(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

BookDetails detailsOf(const Row &row)
{
    BookDetails details;
    if (!row.isNull("isbn"_L1))
        details.isbn = Isbn::parse(row.text("isbn"_L1)).value();
    details.title = row.text("title"_L1);
    details.authors = row.texts("authors"_L1);
    details.publisher = optionalText(row, "publisher"_L1);
    if (!row.isNull("published_year"_L1))
        details.publishedYear = int(row.number("published_year"_L1));
    details.language = optionalText(row, "language"_L1);
    details.category = row.text("category"_L1);
    details.description = row.text("description"_L1);
    details.price = Money::krw(row.number("price"_L1));
    return details;
}

Book bookOf(const Row &row)
{
    Book book;
    book.id = row.id<BookId>("id"_L1);
    book.seller = {row.id<SellerId>("seller_id"_L1), row.text("seller_name"_L1)};
    book.details = detailsOf(row);
    book.cover = optionalText(row, "cover"_L1);
    book.onHand = int(row.number("on_hand"_L1));
    book.version = int(row.number("version"_L1));
    book.withdrawn = row.flag("withdrawn"_L1);
    book.registeredAt = row.time("registered_at"_L1);
    return book;
}

template <class Value> QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<QString> isbnOf(const Book &book)
{
    return book.details.isbn ? std::optional(book.details.isbn->toString()) : std::nullopt;
}

// A row of add_books.sql.
QJsonObject recordOf(const Book &book)
{
    const BookDetails &details = book.details;
    return {{u"id"_s, book.id.toString()}, {u"seller_id"_s, book.seller.id.toString()},
        {u"seller_name"_s, book.seller.name}, {u"isbn"_s, orNull(isbnOf(book))}, {u"title"_s, details.title},
        {u"authors"_s, QJsonArray::fromStringList(details.authors)}, {u"publisher"_s, orNull(details.publisher)},
        {u"published_year"_s, orNull(details.publishedYear)}, {u"language"_s, orNull(details.language)},
        {u"category"_s, details.category}, {u"description"_s, details.description},
        {u"price"_s, details.price.minorUnits()}, {u"cover"_s, orNull(book.cover)}, {u"on_hand"_s, book.onHand},
        {u"version"_s, book.version}, {u"withdrawn"_s, book.withdrawn},
        {u"registered_at"_s, core::toRfc3339(book.registeredAt)}};
}

QString nameOf(StockKind kind)
{
    static constexpr std::array kNames{"received"_L1, "corrected"_L1, "shipped"_L1};
    return kNames.at(size_t(kind));
}

// A row of add_stock_entries.sql.
QJsonObject recordOf(const StockEntry &entry)
{
    const QJsonValue order = entry.orderId ? QJsonValue(entry.orderId->toString()) : QJsonValue();
    return {{u"id"_s, entry.id.toString()}, {u"book_id"_s, entry.bookId.toString()}, {u"kind"_s, nameOf(entry.kind)},
        {u"delta"_s, entry.delta}, {u"note"_s, entry.note}, {u"order_id"_s, order},
        {u"at"_s, core::toRfc3339(entry.at)}};
}

Result<Book> bookIn(const Result<Row> &row)
{
    return orUnknown(row.transform(bookOf), u"book-unknown"_s, u"There is no such book."_s);
}

} // namespace

PostgresBooks::PostgresBooks(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<Book> PostgresBooks::take(BookId id)
{
    return bookIn(m_connection.queryOne("store/queries/take_book"_L1, {{"id"_L1, id}}));
}

Result<Book> PostgresBooks::look(BookId id)
{
    return bookIn(m_connection.queryOne("store/queries/look_at_book"_L1, {{"id"_L1, id}}));
}

Result<> PostgresBooks::add(const QList<NewBook> &books)
{
    QJsonArray records;
    QJsonArray entries;
    for (const NewBook &added : books) {
        records.append(recordOf(added.book));
        if (added.firstCopies)
            entries.append(recordOf(*added.firstCopies));
    }
    return m_connection.execute("store/queries/add_books"_L1, {{"books"_L1, records}})
        .and_then([&](int) {
            return entries.isEmpty()
                ? Result<int>(0)
                : m_connection.execute("store/queries/add_stock_entries"_L1, {{"entries"_L1, entries}});
        })
        .transform([](int) {});
}

Result<> PostgresBooks::save(const Book &book)
{
    const BookDetails &details = book.details;
    return m_connection
        .execute("store/queries/save_book"_L1,
            {{"id"_L1, book.id}, {"isbn"_L1, isbnOf(book)}, {"title"_L1, details.title},
                {"authors"_L1, details.authors}, {"publisher"_L1, details.publisher},
                {"published_year"_L1, details.publishedYear}, {"language"_L1, details.language},
                {"category"_L1, details.category}, {"description"_L1, details.description},
                {"price"_L1, details.price.minorUnits()}, {"cover"_L1, book.cover}, {"on_hand"_L1, book.onHand},
                {"version"_L1, book.version}, {"withdrawn"_L1, book.withdrawn}})
        .and_then(expectOneRow);
}

Result<> PostgresBooks::record(const StockEntry &entry)
{
    return m_connection.execute("store/queries/add_stock_entries"_L1, {{"entries"_L1, QJsonArray{recordOf(entry)}}})
        .and_then(expectOneRow);
}

Result<core::Page<Book>> PostgresBooks::list(SellerId seller, const core::PageRequest &request)
{
    const auto after = idAfter(request);
    if (!after)
        return core::fail(after.error());
    return m_connection
        .query("store/queries/list_books"_L1,
            {{"seller_id"_L1, seller}, {"after"_L1, *after}, {"limit"_L1, request.limit + 1}})
        .transform([&](const QList<Row> &rows) {
            return pageOf<Book>(rows, request.limit, bookOf, [](const Book &last) { return last.id.toString(); });
        });
}

} // namespace store
