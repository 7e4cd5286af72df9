#include "tests/client/support/book_shelf.h"

#include "common/contracts/json/page.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using contracts::storefront::ShownBook;

ShownBook shownBook(int number)
{
    ShownBook book;
    book.bookId = contracts::BookId(QUuid(uint(number + 1), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    book.sellerId = contracts::SellerId(QUuid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2));
    book.sellerName = u"Seller"_s;
    book.title = u"Book %1"_s.arg(number);
    book.authors = {u"Author %1"_s.arg(number)};
    book.category = u"Novels"_s;
    book.price = core::Money::krw(10'000 + 100 * number);
    book.left = 20;
    return book;
}

QJsonObject bookPart(int first, int count, const QString &next)
{
    core::Page<ShownBook> part;
    for (int number = first; number < first + count; ++number)
        part.items.append(shownBook(number));
    part.next = next;
    return contracts::toJson(part);
}

QJsonObject bookPage(const ShownBook &book, const QString &description)
{
    return toJson(contracts::storefront::BookPage{book, description, false, 1});
}

} // namespace tests
