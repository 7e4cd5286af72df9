#pragma once

#include "server/platform/postgres/migrator.h"
#include "server/storefront/adapters/postgres/postgres_catalogue.h"
#include "server/storefront/adapters/postgres/postgres_shelves.h"
#include "server/storefront/application/find_books.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"

#include <memory>

namespace storefront::builders {

using namespace Qt::Literals::StringLiterals;
using contracts::SellerId;
using contracts::store::BookFacts;

inline BookFacts aBook(const QString &title, const QStringList &authors = {})
{
    BookFacts book;
    book.bookId = BookId::generate();
    book.sellerId = SellerId(QUuid(u"01956c1e-7a00-7a11-8b02-1f6d3c9e0a01"_s));
    book.sellerName = u"종로책방"_s;
    book.title = title;
    book.authors = authors;
    book.category = u"소설"_s;
    book.price = core::Money::krw(9'000);
    book.version = 1;
    return book;
}

// An empty storefront on a database of its own, and a buyer before it.
class Shelf {
public:
    explicit Shelf(const platform::postgres::Settings &database = settings())
        : m_connection(database)
    {
        ::tests::orFail(platform::postgres::migrate(m_connection, u"storefront"_s));
    }

    [[nodiscard]] static platform::postgres::Settings settings()
    {
        auto settings = ::tests::TestPostgres::freshDatabase();
        settings.planEachTime = true;
        return settings;
    }

    platform::postgres::Connection &connection() { return m_connection; }
    PostgresCatalogue catalogue(int countedBy = 0) { return PostgresCatalogue(m_connection, countedBy); }

    BookFacts with(const BookFacts &book)
    {
        ::tests::orFail(catalogue().keep(book));
        return book;
    }

    Result<core::Page<ShownBook>> ask(const Wish &wish, const core::PageRequest &request = {})
    {
        PostgresShelves shelves(m_connection);
        return FindBooks(shelves, shelves).run(wish, request);
    }

    QStringList titles(const Wish &wish)
    {
        const auto page = ask(wish);
        if (!page)
            return {page.error().slug + u": "_s + page.error().detail};
        QStringList titles;
        for (const ShownBook &book : page->items)
            titles.append(book.title);
        return titles;
    }

    QStringList search(const QString &typed)
    {
        Wish wish;
        wish.setText(typed);
        return titles(wish);
    }

private:
    platform::postgres::Connection m_connection;
};

} // namespace storefront::builders
