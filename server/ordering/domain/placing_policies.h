#pragma once

#include "common/core/result.h"
#include "server/ordering/domain/basket.h"

#include <array>

namespace ordering {

using core::Result;

inline constexpr int kMostLines = 50;
inline constexpr int kMostCopies = 99;

// When a basket may become an order; each rule points at what is wrong, as a place in the request.
using PlacingPolicy = Result<> (*)(const Basket &, const Offers &);

[[nodiscard]] Result<> basketIsNotEmpty(const Basket &basket, const Offers &offers); // "basket-empty"
[[nodiscard]] Result<> basketIsNotTooLarge(const Basket &basket, const Offers &offers); // "too-many-lines"
[[nodiscard]] Result<> quantitiesAreSensible(const Basket &basket, const Offers &offers); // "quantity-out-of-range"
[[nodiscard]] Result<> noBookIsListedTwice(const Basket &basket, const Offers &offers); // "duplicate-book"
[[nodiscard]] Result<> booksAreKnown(const Basket &basket, const Offers &offers); // "unknown-book"
[[nodiscard]] Result<> booksAreForSale(const Basket &basket, const Offers &offers); // Refused "book-not-for-sale"
// Refused "price-changed", with the fact `books`: every book whose price is another, and that price.
[[nodiscard]] Result<> pricesAreThoseSeen(const Basket &basket, const Offers &offers);
[[nodiscard]] Result<> totalCanBePaid(const Basket &basket, const Offers &offers); // "total-out-of-range"

// In this order: a later one may rely on the earlier ones.
inline constexpr std::array<PlacingPolicy, 8> kPlacingPolicies{&basketIsNotEmpty, &basketIsNotTooLarge,
    &quantitiesAreSensible, &noBookIsListedTwice, &booksAreKnown, &booksAreForSale, &pricesAreThoseSeen,
    &totalCanBePaid};

[[nodiscard]] Result<> mayBePlaced(const Basket &basket, const Offers &offers);

} // namespace ordering
