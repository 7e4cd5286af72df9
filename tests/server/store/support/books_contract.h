#pragma once

#include "server/store/application/books.h"
#include "tests/server/store/support/builders.h"

#include <QTest>

namespace store::builders {

// What every keeper of books promises, in memory and on PostgreSQL.
inline void keepsWhatItWasGiven(Books &books)
{
    const Seller seller = aSeller();
    Book plain = aBook(seller);
    plain.details = {};
    plain.details.title = u"일리아스 \"{,}\" \\ ' 🦉"_s;
    plain.details.category = u"고전"_s;
    plain.details.price = Money::krw(1);
    plain.details.publishedYear = -750;
    Book rich = aBook(seller);
    rich.details.authors = {u"헤세, 헤르만"_s, u"{\"그\"}"_s, u"NULL"_s};
    const StockEntry entry = rich.receive(seller.id, 30, u"입고"_s, march(1)).value();
    rich.cover = u"abc"_s;

    QVERIFY(books.add({{plain, std::nullopt}, {rich, entry}}));
    QCOMPARE(books.take(plain.id).value(), plain);
    QCOMPARE(books.take(rich.id).value(), rich);
}

inline void keepsChanges(Books &books)
{
    const Seller seller = aSeller();
    Book book = aBook(seller, 5);
    QVERIFY(books.add({{book, std::nullopt}}));
    BookDetails other = details(u"새 제목"_s);
    other.isbn.reset();
    other.authors.clear();
    other.publisher.reset();
    other.publishedYear.reset();
    other.language.reset();
    other.description = QString();
    other.price = Money::krw(Money::kLargest);
    QVERIFY(book.change(seller.id, 1, other));
    QVERIFY(book.wear(seller.id, u"def"_s));
    const StockEntry entry = book.correct(seller.id, -5, u"분실"_s, march(2)).value();
    QVERIFY(book.withdraw(seller.id, 3));
    QVERIFY(books.save(book));
    QVERIFY(books.record(entry));
    const Book read = books.take(book.id).value();
    QCOMPARE(read.details, book.details);
    QCOMPARE(read, book);
}

inline void knowsNoOtherBooks(Books &books)
{
    QCOMPARE(books.take(BookId::generate()).error().fault, Fault::NotFound);
    QCOMPARE(books.take(BookId::generate()).error().slug, u"book-unknown"_s);
}

} // namespace store::builders
