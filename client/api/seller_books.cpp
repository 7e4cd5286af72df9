#include "client/api/seller_books.h"

#include "client/api/questions.h"
#include "client/api/reading.h"
#include "common/contracts/json/page.h"

namespace api {

using namespace contracts::store;
using contracts::BookId;

namespace {

QString pathOf(const BookId &book)
{
    return u"/api/v1/store/books/"_s + book.toString();
}

Result<BookRecord> bookRecord(const QJsonObject &body)
{
    return parseBookRecord(body);
}

Result<core::Page<BookRecord>> bookPage(const QJsonObject &body)
{
    return contracts::parsePage(
        body, [](const QJsonObject &item, const QString &pointer) { return parseBookRecord(item, pointer); });
}

// A file with refused rows is answered with its report all the same.
Result<ImportReport> reportOf(const Result<ImportReport> &outcome)
{
    return outcome || outcome.error().slug != "rows-refused"_L1 ? outcome : parseImportReport(outcome.error().facts);
}

} // namespace

SellerBooks::SellerBooks(Transport &shop)
    : m_shop(shop)
{
}

QFuture<Result<core::Page<BookRecord>>> SellerBooks::list(const core::PageRequest &page) const
{
    const QString path =
        withQuery(u"/api/v1/store/books"_s, {{"after"_L1, page.after}, {"limit"_L1, QString::number(page.limit)}});
    return read(m_shop.send(get(path)), bookPage);
}

QFuture<Result<BookRecord>> SellerBooks::book(const BookId &book) const
{
    return read(m_shop.send(get(pathOf(book))), bookRecord);
}

QFuture<Result<BookRecord>> SellerBooks::registerBook(const RegisterBookRequest &book, const IdempotencyKey &key) const
{
    return read(m_shop.send(post(u"/api/v1/store/books"_s, toJson(book), key.bytes())), bookRecord);
}

QFuture<Result<BookRecord>> SellerBooks::change(const BookId &book, int version, const BookDraft &draft) const
{
    Request request = put(pathOf(book), toJson(draft));
    request.ifMatch = ifMatch(version);
    return read(m_shop.send(request), bookRecord);
}

QFuture<Result<>> SellerBooks::withdraw(const BookId &book, int version) const
{
    return done(m_shop.send({.verb = Verb::Delete, .path = pathOf(book), .ifMatch = ifMatch(version)}));
}

QFuture<Result<StockRecord>> SellerBooks::changeStock(
    const BookId &book, const ChangeStockRequest &change, const IdempotencyKey &key) const
{
    return read(m_shop.send(post(pathOf(book) + u"/stock"_s, toJson(change), key.bytes())), parseStockRecord);
}

QFuture<Result<BookRecord>> SellerBooks::setCover(
    const BookId &book, int version, const QByteArray &picture, const QByteArray &mediaType) const
{
    return read(m_shop.send({.verb = Verb::Put,
                    .path = pathOf(book) + u"/cover"_s,
                    .body = picture,
                    .mediaType = mediaType,
                    .ifMatch = ifMatch(version)}),
        bookRecord);
}

QFuture<Result<ImportReport>> SellerBooks::import(
    const QByteArray &csv, ImportMode mode, bool dryRun, const IdempotencyKey &key) const
{
    const QString path = withQuery(u"/api/v1/store/books/import"_s,
        {{"dryRun"_L1, dryRun ? u"true"_s : u"false"_s},
            {"mode"_L1, mode == ImportMode::WithReport ? u"report"_s : u"all-or-nothing"_s}});
    return read(
        m_shop.send(
            {.verb = Verb::Post, .path = path, .body = csv, .mediaType = "text/csv", .idempotencyKey = key.bytes()}),
        parseImportReport)
        .then(reportOf);
}

} // namespace api
