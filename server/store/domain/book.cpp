#include "server/store/domain/book.h"

#include <algorithm>
#include <cstdlib>

namespace store {

Result<Book> Book::registered(const Seller &seller, const BookDetails &details, const QDateTime &now)
{
    Book book;
    book.id = BookId::generate();
    book.seller = seller;
    book.details = tidied(details);
    book.registeredAt = now;
    return check(book.details).transform([&] { return book; });
}

Result<bool> Book::change(SellerId by, int seenVersion, const BookDetails &newDetails)
{
    const BookDetails tidy = tidied(newDetails);
    return mayChange(by)
        .and_then([&] { return wasSeenAs(seenVersion); })
        .and_then([&] { return check(tidy); })
        .transform([&] {
            if (details == tidy)
                return false;
            details = tidy;
            ++version;
            return true;
        });
}

Result<bool> Book::wear(SellerId by, const QString &newCover)
{
    return mayChange(by).transform([&] {
        if (cover == newCover)
            return false;
        cover = newCover;
        ++version;
        return true;
    });
}

Result<bool> Book::withdraw(SellerId by, int seenVersion)
{
    if (const auto owned = belongsTo(by); !owned)
        return core::fail(owned.error());
    if (withdrawn)
        return false;
    return wasSeenAs(seenVersion).transform([&] {
        withdrawn = true;
        ++version;
        return true;
    });
}

Result<StockEntry> Book::receive(SellerId by, int quantity, const QString &note, const QDateTime &now)
{
    if (const auto allowed = mayChange(by); !allowed)
        return core::fail(allowed.error());
    if (quantity <= 0)
        return core::fail(Fault::Invalid, "quantity-not-positive"_L1, u"At least one copy is received."_s);
    if (quantity > kMostCopies - onHand)
        return core::fail(Fault::Invalid, "too-many-copies"_L1, u"No shelf holds so many copies."_s);
    return written(StockKind::Received, quantity, note, now);
}

Result<StockEntry> Book::correct(SellerId by, int delta, const QString &note, const QDateTime &now)
{
    if (const auto allowed = mayChange(by); !allowed)
        return core::fail(allowed.error());
    if (delta == 0)
        return core::fail(Fault::Invalid, "delta-zero"_L1, u"A correction by nothing corrects nothing."_s);
    if (delta > kMostCopies - onHand)
        return core::fail(Fault::Invalid, "too-many-copies"_L1, u"No shelf holds so many copies."_s);
    if (delta < -onHand)
        return core::fail(core::Error{Fault::Refused, u"stock-below-zero"_s,
            u"There are only %1 copies on the shelf."_s.arg(onHand), {},
            {}}.with(u"stock"_s, onHand));
    return written(StockKind::Corrected, delta, note, now);
}

StockEntry Book::ship(OrderId order, int quantity, const QDateTime &now)
{
    StockEntry entry = written(StockKind::Shipped, -std::min(quantity, onHand), {}, now);
    entry.orderId = order;
    return entry;
}

Result<> Book::belongsTo(SellerId someone) const
{
    if (seller.id == someone)
        return {};
    return core::fail(Fault::NotFound, "book-unknown"_L1, u"There is no such book."_s);
}

Result<> Book::mayChange(SellerId by) const
{
    return belongsTo(by).and_then([&]() -> Result<> {
        if (withdrawn)
            return core::fail(Fault::Refused, "book-withdrawn"_L1, u"This book is no longer for sale."_s);
        return {};
    });
}

Result<> Book::wasSeenAs(int seenVersion) const
{
    if (seenVersion == version)
        return {};
    return core::fail(core::Error{Fault::Outdated, u"book-changed-meanwhile"_s,
        u"The book has changed since it was read; it is at version %1 now."_s.arg(version), {},
        {}}.with(u"version"_s, version));
}

StockEntry Book::written(StockKind kind, int delta, const QString &note, const QDateTime &now)
{
    onHand += delta;
    return {StockEntryId::generate(), id, kind, delta, note, std::nullopt, now};
}

} // namespace store
