#pragma once

#include "server/store/domain/book.h"
#include "server/store/domain/store_order.h"

// Words to tell a test's story with.
namespace store::builders {

using namespace Qt::Literals::StringLiterals;

inline QDateTime march(int day, int hour = 9)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::UTC);
}

inline Seller aSeller(const QString &name = u"종로책방"_s)
{
    return {SellerId::generate(), name};
}

inline BookDetails details(const QString &title = u"데미안"_s)
{
    BookDetails book;
    book.isbn = Isbn::parse(u"9788937460449").value();
    book.title = title;
    book.authors = {u"헤르만 헤세"_s};
    book.publisher = u"민음사"_s;
    book.publishedYear = 2000;
    book.language = u"ko"_s;
    book.category = u"소설"_s;
    book.description = u"한 젊은이가 자기 자신에게로 가는 길."_s;
    book.price = Money::krw(9'000);
    return book;
}

inline Book aBook(const Seller &seller = aSeller(), int onHand = 0)
{
    Book book = Book::registered(seller, details(), march(1)).value();
    book.onHand = onHand;
    return book;
}

inline StoreOrder aStoreOrder(SellerId seller = SellerId::generate(), BookId book = BookId::generate())
{
    StoreOrder order;
    order.orderId = OrderId::generate();
    order.sellerId = seller;
    order.buyerName = u"김하늘"_s;
    order.address = {u"김하늘"_s, u"010-1234-5678"_s, u"03187"_s, u"서울특별시 종로구 종로 1"_s, std::nullopt};
    order.lines = {{book, u"데미안"_s, 2, Money::krw(9'000)}};
    order.placedAt = march(1);
    order.updatedAt = march(1);
    return order;
}

} // namespace store::builders
