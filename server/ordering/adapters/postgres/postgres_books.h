#pragma once

#include "server/ordering/application/books.h"
#include "server/platform/postgres/connection.h"

namespace ordering {

class PostgresBooks : public Books {
public:
    explicit PostgresBooks(platform::postgres::Connection &connection);

    [[nodiscard]] Result<Offers> find(const QList<BookId> &books) override;
    [[nodiscard]] Result<> keep(const Book &book) override;
    [[nodiscard]] Result<> withdraw(BookId book, int version) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace ordering
