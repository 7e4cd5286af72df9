#pragma once

#include "common/contracts/ids/ids.h"
#include "common/core/money.h"

#include <QHash>

#include <optional>

namespace ordering {

using contracts::BookId;
using contracts::BuyerId;
using contracts::OrderId;
using contracts::PaymentId;
using contracts::SellerId;
using core::Money;

// What a buyer wants of one book, and what they believe one copy costs.
struct Wish {
    BookId bookId;
    int quantity = 0;
    std::optional<Money> price;
};

using Basket = QList<Wish>;

// What ordering knows of a book, from store's events.
struct Offer {
    SellerId sellerId;
    QString title;
    Money price;
    bool withdrawn = false;
};

using Offers = QHash<BookId, Offer>; // unknown books are absent

} // namespace ordering
