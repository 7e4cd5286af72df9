#include "server/ordering/domain/placing_policies.h"

#include <QJsonArray>
#include <QSet>

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;

namespace {

QString placeOf(qsizetype line, QLatin1StringView member)
{
    return u"/lines/%1/%2"_s.arg(line).arg(member);
}

tl::unexpected<Error> refuseLine(
    Fault fault, QLatin1StringView slug, const QString &detail, qsizetype line, QLatin1StringView member)
{
    return fail(Error{fault, slug, detail, placeOf(line, member), {}});
}

} // namespace

Result<> basketIsNotEmpty(const Basket &basket, const Offers &)
{
    if (basket.isEmpty())
        return fail(Error{Fault::Invalid, u"basket-empty"_s, u"An order needs at least one book."_s, u"/lines"_s, {}});
    return {};
}

Result<> basketIsNotTooLarge(const Basket &basket, const Offers &)
{
    if (basket.size() > kMostLines)
        return fail(Error{Fault::Invalid, u"too-many-lines"_s,
            u"An order has at most %1 different books."_s.arg(kMostLines), u"/lines"_s, {}});
    return {};
}

Result<> quantitiesAreSensible(const Basket &basket, const Offers &)
{
    for (qsizetype i = 0; i < basket.size(); ++i) {
        if (basket.at(i).quantity < 1 || basket.at(i).quantity > kMostCopies)
            return refuseLine(Fault::Invalid, "quantity-out-of-range"_L1,
                u"From 1 to %1 copies of a book can be ordered."_s.arg(kMostCopies), i, "quantity"_L1);
    }
    return {};
}

Result<> noBookIsListedTwice(const Basket &basket, const Offers &)
{
    QSet<BookId> seen;
    for (qsizetype i = 0; i < basket.size(); ++i) {
        if (seen.contains(basket.at(i).bookId))
            return refuseLine(Fault::Invalid, "duplicate-book"_L1,
                u"This book is on an earlier line already; ask for more copies there."_s, i, "bookId"_L1);
        seen.insert(basket.at(i).bookId);
    }
    return {};
}

Result<> booksAreKnown(const Basket &basket, const Offers &offers)
{
    for (qsizetype i = 0; i < basket.size(); ++i) {
        if (!offers.contains(basket.at(i).bookId))
            return refuseLine(Fault::Invalid, "unknown-book"_L1, u"There is no such book."_s, i, "bookId"_L1);
    }
    return {};
}

Result<> booksAreForSale(const Basket &basket, const Offers &offers)
{
    for (qsizetype i = 0; i < basket.size(); ++i) {
        if (offers.value(basket.at(i).bookId).withdrawn)
            return refuseLine(
                Fault::Refused, "book-not-for-sale"_L1, u"This book is no longer sold."_s, i, "bookId"_L1);
    }
    return {};
}

Result<> pricesAreThoseSeen(const Basket &basket, const Offers &offers)
{
    QJsonArray changed;
    for (const Wish &wish : basket) {
        const Money price = offers.value(wish.bookId).price;
        if (wish.price && *wish.price != price)
            changed.append(QJsonObject{{u"bookId"_s, wish.bookId.toString()},
                {u"price"_s, QJsonObject{{u"amount"_s, price.minorUnits()}, {u"currency"_s, core::kCurrency}}}});
    }
    if (!changed.isEmpty())
        return fail(Error{Fault::Refused, u"price-changed"_s, u"A price is not the one you saw."_s, {}, {}}.with(
            u"books"_s, changed));
    return {};
}

Result<> totalCanBePaid(const Basket &basket, const Offers &offers)
{
    Money total;
    for (const Wish &wish : basket)
        total = total + offers.value(wish.bookId).price * wish.quantity;
    if (total.minorUnits() > Money::kLargest)
        return fail(
            Error{Fault::Invalid, u"total-out-of-range"_s, u"No payment can be that large."_s, u"/lines"_s, {}});
    return {};
}

Result<> mayBePlaced(const Basket &basket, const Offers &offers)
{
    for (const PlacingPolicy policy : kPlacingPolicies) {
        if (const auto allowed = policy(basket, offers); !allowed)
            return allowed;
    }
    return {};
}

} // namespace ordering
