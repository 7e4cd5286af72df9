#include "server/storefront/adapters/http/storefront_api.h"

#include "common/contracts/json/page.h"
#include "server/platform/http/links.h"
#include "server/storefront/adapters/http/wish_query.h"
#include "server/storefront/adapters/postgres/postgres_shelves.h"
#include "server/storefront/application/find_books.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using contracts::storefront::BookPage;
using contracts::storefront::ShownCategory;
using platform::http::Handler;
using platform::http::Method;
using platform::http::Response;
using platform::postgres::Connection;
namespace http = platform::http;

namespace {

const QByteArray kForever("public, max-age=31536000, immutable");

QFuture<Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

Response notModified(const QByteArray &etag)
{
    return Response{304, {}, {}, {}}.with("ETag", etag);
}

Response answerList(const http::Request &request, const Result<core::Page<ShownBook>> &books)
{
    return http::respond(books, [&](const core::Page<ShownBook> &found) {
        return http::withNext(http::json(contracts::toJson(found)), request, found.next);
    });
}

// The page changes with the book and with what is left of it.
Response answerPage(const http::Request &request, const Result<BookPage> &page)
{
    return http::respond(page, [&](const BookPage &shown) {
        const QByteArray etag =
            '"' + QByteArray::number(shown.version) + '.' + QByteArray::number(shown.book.left) + '"';
        return http::isKnown(request, etag) ? notModified(etag) : http::json(toJson(shown)).with("ETag", etag);
    });
}

Response answerPicture(const QByteArray &etag, const Result<CoverPicture> &picture)
{
    return http::respond(picture, [&](const CoverPicture &found) {
        return Response{200, found.mediaType, found.bytes, {}}.with("ETag", etag).with("Cache-Control", kForever);
    });
}

} // namespace

StorefrontApi::StorefrontApi(platform::postgres::Database &database, CoverPictures &covers, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_covers(covers)
{
}

http::Router StorefrontApi::routes()
{
    const auto anyone = [this](auto handler) { return Handler(std::bind_front(handler, this)); };
    http::Router router;
    router.route(Method::Get, u"/api/v1/books"_s, anyone(&StorefrontApi::find));
    router.route(Method::Get, u"/api/v1/books/<id>"_s, anyone(&StorefrontApi::show));
    router.route(Method::Get, u"/api/v1/categories"_s, anyone(&StorefrontApi::categories));
    router.route(Method::Get, u"/api/v1/covers/<sha256>"_s, anyone(&StorefrontApi::cover));
    return router;
}

StorefrontApi::Answer StorefrontApi::find(const Request &request)
{
    const auto wish = parseWish(request);
    const auto page = request.page();
    if (!wish || !page)
        return refuse(!wish ? wish.error() : page.error());
    return m_database
        .run([wish = *wish, page = *page](Connection &connection) {
            PostgresShelves shelves(connection);
            return FindBooks(shelves, shelves).run(wish, page);
        })
        .then(this, std::bind_front(answerList, request));
}

StorefrontApi::Answer StorefrontApi::show(const Request &request)
{
    const auto id = BookId::parse(request.argument());
    if (!id)
        return refuse({Fault::NotFound, u"book-unknown"_s, u"There is no such book."_s, {}, {}});
    return m_database.run([id = *id](Connection &connection) { return PostgresShelves(connection).show(id); })
        .then(this, std::bind_front(answerPage, request));
}

StorefrontApi::Answer StorefrontApi::categories(const Request &)
{
    return m_database.run([](Connection &connection) { return PostgresShelves(connection).categories(); })
        .then(this, [](const Result<QList<ShownCategory>> &counted) {
            return http::respond(counted, [](const auto &categories) { return http::json(toJson(categories)); });
        });
}

StorefrontApi::Answer StorefrontApi::cover(const Request &request)
{
    const QByteArray etag = '"' + request.argument().toLatin1() + '"';
    if (http::isKnown(request, etag))
        return QtFuture::makeReadyFuture(notModified(etag).with("Cache-Control", kForever));
    return m_covers.read(request.argument()).then(this, std::bind_front(answerPicture, etag));
}

} // namespace storefront
