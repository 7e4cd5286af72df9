#include "tests/client/seller/shelf.h"

#include "common/contracts/json/page.h"

#include <QBuffer>
#include <QImage>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using contracts::store::BookRecord;
using core::Money;

BookRecord aBook(const QString &title, int price, int stock)
{
    BookRecord record;
    record.book.bookId = contracts::BookId::generate();
    record.book.sellerId = contracts::SellerId::generate();
    record.book.sellerName = u"Paju Books"_s;
    record.book.isbn = u"9788937460449"_s;
    record.book.title = title;
    record.book.authors = {u"Hermann Hesse"_s};
    record.book.language = u"ko"_s;
    record.book.category = u"Novel"_s;
    record.book.price = Money::krw(price);
    record.book.version = 1;
    record.stock = stock;
    record.registeredAt = QDateTime({2026, 3, 1}, {9, 30}, Qt::UTC);
    return record;
}

BookRecord changed(BookRecord record, int price)
{
    record.book.price = Money::krw(price);
    ++record.book.version;
    return record;
}

QList<BookRecord> books(int count)
{
    QList<BookRecord> made;
    for (int i = 1; i <= count; ++i)
        made.append(aBook(u"Toji %1"_s.arg(i), 10'000 + i, i % 3));
    return made;
}

QByteArray aPicture(const QColor &colour)
{
    QImage image(72, 104, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QJsonObject pageOf(const QList<BookRecord> &records, const QString &next)
{
    return contracts::toJson(core::Page<BookRecord>{records, next});
}

QString pathOf(const BookRecord &record)
{
    return u"/api/v1/store/books/"_s + record.book.bookId.toString();
}

} // namespace tests
