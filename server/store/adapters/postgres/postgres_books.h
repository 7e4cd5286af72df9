#pragma once

#include "common/core/page.h"
#include "server/platform/postgres/connection.h"
#include "server/store/application/books.h"

namespace store {

class PostgresBooks : public Books {
public:
    explicit PostgresBooks(platform::postgres::Connection &connection);

    [[nodiscard]] Result<Book> take(BookId id) override;
    [[nodiscard]] Result<> add(const QList<NewBook> &books) override;
    [[nodiscard]] Result<> save(const Book &book) override;
    [[nodiscard]] Result<> record(const StockEntry &entry) override;

    // For looking only. Errors: NotFound "book-unknown", Invalid "unknown-cursor" at /query/after.
    [[nodiscard]] Result<Book> look(BookId id);
    [[nodiscard]] Result<core::Page<Book>> list(SellerId seller, const core::PageRequest &request); // newest first

private:
    platform::postgres::Connection &m_connection;
};

} // namespace store
