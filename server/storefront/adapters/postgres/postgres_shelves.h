#pragma once

#include "common/contracts/storefront/shown_category.h"
#include "server/platform/postgres/connection.h"
#include "server/storefront/application/shelves.h"

namespace storefront {

class PostgresShelves : public Shelves, public Vocabulary {
public:
    explicit PostgresShelves(platform::postgres::Connection &connection);

    [[nodiscard]] Result<Found> find(const Search &search) override;
    [[nodiscard]] Result<QStringList> wordsWith(const QString &part) override;
    [[nodiscard]] Result<QStringList> wordsLike(const QString &word) override;

    // Error: NotFound "book-unknown".
    [[nodiscard]] Result<contracts::storefront::BookPage> show(BookId id);
    [[nodiscard]] Result<QList<contracts::storefront::ShownCategory>> categories();

private:
    platform::postgres::Connection &m_connection;
};

} // namespace storefront
