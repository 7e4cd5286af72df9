#pragma once

#include "client/api/transport.h"
#include "common/contracts/storefront/shown_book.h"
#include "common/contracts/storefront/shown_category.h"
#include "common/core/page.h"

namespace api {

enum class Sort { Relevance, Title, PriceUp, PriceDown, Newest };

// What somebody looks for; empty members leave it open.
struct BookWish {
    QString text = {};
    QString category = {};
    QString language = {};
    Sort sort = Sort::Relevance;

    friend bool operator==(const BookWish &, const BookWish &) = default;
};

// The books for sale, as anyone may look at them.
class Catalogue {
public:
    explicit Catalogue(Transport &shop);

    [[nodiscard]] QFuture<Result<core::Page<contracts::storefront::ShownBook>>> find(
        const BookWish &wish, const core::PageRequest &page) const;
    [[nodiscard]] QFuture<Result<contracts::storefront::BookPage>> book(const contracts::BookId &book) const;
    [[nodiscard]] QFuture<Result<QList<contracts::storefront::ShownCategory>>> categories() const;
    [[nodiscard]] QFuture<Result<QByteArray>> cover(const QString &sha256) const; // JPEG, PNG or WebP

private:
    Transport &m_shop;
};

} // namespace api
