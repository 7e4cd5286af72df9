#include "server/storefront/adapters/postgres/postgres_shelves.h"

#include "server/storefront/adapters/postgres/search_text.h"
#include "server/storefront/adapters/postgres/shown_book_row.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using contracts::storefront::BookPage;
using contracts::storefront::ShownCategory;
using platform::postgres::Row;

namespace {

QLatin1StringView statementFor(Sort sort)
{
    switch (sort) {
    case Sort::Relevance:
        return "storefront/queries/find_by_relevance"_L1;
    case Sort::Title:
        return "storefront/queries/find_by_title"_L1;
    case Sort::PriceUp:
        return "storefront/queries/find_by_price"_L1;
    case Sort::PriceDown:
        return "storefront/queries/find_by_price_down"_L1;
    case Sort::Newest:
        break;
    }
    return "storefront/queries/find_newest"_L1;
}

// The database can only ask for a row more than wanted, which tells whether there is another part.
Found foundIn(const QList<Row> &rows, int limit)
{
    Found found;
    const auto shown = rows.first(std::min(rows.size(), qsizetype(limit)));
    for (const Row &row : shown)
        found.books.append(shownBookOf(row));
    if (rows.size() > limit)
        found.next = Mark{shown.constLast().text("key"_L1), found.books.constLast().bookId};
    return found;
}

std::optional<qint64> minorUnits(const std::optional<core::Money> &amount)
{
    return amount ? std::optional(amount->minorUnits()) : std::nullopt;
}

Result<QStringList> wordsIn(const Result<QList<Row>> &rows)
{
    return rows.transform([](const QList<Row> &read) {
        QStringList words;
        for (const Row &row : read)
            words.append(row.text("word"_L1));
        return words;
    });
}

} // namespace

PostgresShelves::PostgresShelves(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<Found> PostgresShelves::find(const Search &search)
{
    using platform::postgres::Binding;
    const Wish &wish = search.wish;
    const auto after = search.after ? std::optional(search.after->book) : std::nullopt;
    const auto afterKey = search.after ? std::optional(search.after->key) : std::nullopt;
    const auto query = search.words.isEmpty() ? std::nullopt : std::optional(searchQuery(search.words));
    const Binding category("category"_L1, wish.category);
    const Binding language("language"_L1, wish.language);
    const Binding lowest("lowest_price"_L1, minorUnits(wish.lowestPrice));
    const Binding highest("highest_price"_L1, minorUnits(wish.highestPrice));
    const Binding limit("limit"_L1, search.limit + 1);
    const Binding words("query"_L1, query);
    const auto statement = statementFor(wish.sort);
    const auto read = [&](const QList<Row> &rows) { return foundIn(rows, search.limit); };
    if (wish.sort == Sort::Relevance)
        return m_connection
            .query(statement,
                {words, category, language, lowest, highest, limit, {"title"_L1, wish.title}, {"after_id"_L1, after},
                    {"after_key"_L1, afterKey}})
            .transform(read);
    if (wish.sort == Sort::Newest)
        return m_connection
            .query(statement,
                {words, category, language, lowest, highest, limit, {"isbn"_L1, wish.isbn}, {"after_id"_L1, after}})
            .transform(read);
    return m_connection
        .query(statement,
            {words, category, language, lowest, highest, limit, {"isbn"_L1, wish.isbn}, {"after_id"_L1, after},
                {"after_key"_L1, afterKey}})
        .transform(read);
}

Result<QStringList> PostgresShelves::wordsWith(const QString &part)
{
    return wordsIn(m_connection.query("storefront/queries/words_with"_L1, {{"part"_L1, part}}));
}

Result<QStringList> PostgresShelves::wordsLike(const QString &word)
{
    return wordsIn(m_connection.query("storefront/queries/words_like"_L1, {{"word"_L1, word}}));
}

Result<BookPage> PostgresShelves::show(BookId id)
{
    const auto row = m_connection.queryOne("storefront/queries/show_book"_L1, {{"id"_L1, id}});
    if (!row && row.error().fault == Fault::NotFound)
        return core::fail(Fault::NotFound, "book-unknown"_L1, u"There is no such book."_s);
    return row.transform(bookPageOf);
}

Result<QList<ShownCategory>> PostgresShelves::categories()
{
    return m_connection.query("storefront/queries/list_categories"_L1).transform([](const QList<Row> &rows) {
        QList<ShownCategory> categories;
        for (const Row &row : rows)
            categories.append({row.text("category"_L1), int(row.number("books"_L1))});
        return categories;
    });
}

} // namespace storefront
