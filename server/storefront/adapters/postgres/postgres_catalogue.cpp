#include "server/storefront/adapters/postgres/postgres_catalogue.h"

#include "server/storefront/adapters/postgres/search_text.h"
#include "server/storefront/domain/folding.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;

PostgresCatalogue::PostgresCatalogue(platform::postgres::Connection &connection, int countedBy)
    : m_connection(connection)
    , m_countedBy(countedBy)
{
}

Result<> PostgresCatalogue::keep(const contracts::store::BookFacts &book)
{
    return m_connection
        .execute("storefront/queries/keep_book"_L1,
            {{"id"_L1, book.bookId}, {"seller_id"_L1, book.sellerId}, {"seller_name"_L1, book.sellerName},
                {"isbn"_L1, book.isbn}, {"title"_L1, book.title}, {"authors"_L1, book.authors},
                {"publisher"_L1, book.publisher}, {"published_year"_L1, book.publishedYear},
                {"language"_L1, book.language}, {"category"_L1, book.category}, {"description"_L1, book.description},
                {"price"_L1, book.price.minorUnits()}, {"cover"_L1, book.cover}, {"version"_L1, book.version},
                {"title_key"_L1, sortKey(book.title)},
                {"words"_L1, searchVector(book.title, book.authors, book.publisher.value_or(QString()))},
                {"counted_by"_L1, m_countedBy}})
        .transform([](int) {});
}

Result<> PostgresCatalogue::withdraw(const contracts::store::BookWithdrawn &book)
{
    return m_connection
        .execute("storefront/queries/withdraw_book"_L1,
            {{"id"_L1, book.bookId}, {"version"_L1, book.version}, {"counted_by"_L1, m_countedBy}})
        .transform([](int) {});
}

Result<> PostgresCatalogue::count(const QList<CopiesCounted> &changes)
{
    QStringList books;
    QList<qint64> copies;
    for (const CopiesCounted &change : changes) {
        books.append(change.book.toString());
        copies.append(change.delta);
    }
    return m_connection
        .execute("storefront/queries/count_copies"_L1,
            {{"book_ids"_L1, books}, {"copies"_L1, copies}, {"counted_by"_L1, m_countedBy}})
        .transform([](int) {});
}

} // namespace storefront
