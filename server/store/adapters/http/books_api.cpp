#include "server/store/adapters/http/books_api.h"

#include "server/platform/http/links.h"
#include "server/platform/idempotency/once.h"
#include "server/store/adapters/csv/import_file.h"
#include "server/store/adapters/http/requests.h"
#include "server/store/adapters/postgres/postgres_books.h"
#include "server/store/adapters/postgres/postgres_events.h"
#include "server/store/application/change_book.h"
#include "server/store/application/change_stock.h"
#include "server/store/application/records.h"
#include "server/store/application/set_cover.h"
#include "server/store/application/withdraw_book.h"

#include "common/contracts/json/page.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using platform::http::Method;
using platform::http::Response;
using platform::http::RouteLimits;
using platform::postgres::Connection;
namespace http = platform::http;
namespace wire = contracts::store;

namespace {

constexpr qint64 kLargestFile = 64 * 1024 * 1024;
const RouteLimits kCsv{kLargestFile, {"text/csv"}};
const RouteLimits kPicture{Covers::kLargest, {"image/png", "image/jpeg", "image/webp"}};

QFuture<Response> refuse(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

Response shown(const Book &book)
{
    return http::json(wire::toJson(recordOf(book))).withEtag(book.version);
}

Response registered(const Book &book)
{
    return http::created(wire::toJson(recordOf(book)), QString(u"/api/v1/store/books/"_s + book.id.toString()))
        .withEtag(book.version);
}

core::Page<wire::BookRecord> recordsOf(const core::Page<Book> &page)
{
    core::Page<wire::BookRecord> records{{}, page.next};
    for (const Book &book : page.items)
        records.items.append(recordOf(book));
    return records;
}

} // namespace

BooksApi::BooksApi(platform::postgres::Database &database, platform::auth::Guard &guard, const CoverFiles &covers,
    const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_guard(guard)
    , m_covers(covers)
    , m_clock(clock)
{
}

void BooksApi::addTo(http::Router &router)
{
    const auto seller = [this](auto handler) { return m_guard.require("seller"_L1, std::bind_front(handler, this)); };
    router.route(Method::Post, u"/api/v1/store/books"_s, seller(&BooksApi::registerBook));
    router.route(Method::Get, u"/api/v1/store/books"_s, seller(&BooksApi::list));
    router.route(Method::Post, u"/api/v1/store/books/import"_s, seller(&BooksApi::import), kCsv);
    router.route(Method::Get, u"/api/v1/store/books/<id>"_s, seller(&BooksApi::show));
    router.route(Method::Put, u"/api/v1/store/books/<id>"_s, seller(&BooksApi::change));
    router.route(Method::Delete, u"/api/v1/store/books/<id>"_s, seller(&BooksApi::withdraw));
    router.route(Method::Post, u"/api/v1/store/books/<id>/stock"_s, seller(&BooksApi::changeStock));
    router.route(Method::Put, u"/api/v1/store/books/<id>/cover"_s, seller(&BooksApi::setCover), kPicture);
}

BooksApi::Answer BooksApi::registerBook(const Request &request, const Principal &principal)
{
    const auto wanted = request.json().and_then(wire::parseRegisterBook);
    if (!wanted)
        return refuse(wanted.error());
    return commandOnce(request, principal, u"registerBook"_s,
        [seller = sellerOf(principal), wanted = *wanted, &clock = m_clock](Connection &connection) {
            PostgresBooks books(connection);
            PostgresEvents events(connection);
            return RegisterBook(books, events, clock).run(seller, wanted).map(registered);
        });
}

BooksApi::Answer BooksApi::list(const Request &request, const Principal &principal)
{
    const auto page = request.page();
    if (!page)
        return refuse(page.error());
    return m_database
        .run([page = *page, seller = sellerId(principal)](
                 Connection &connection) { return PostgresBooks(connection).list(seller, page); })
        .then(this, [request](const Result<core::Page<Book>> &books) {
            return http::respond(books, [&](const core::Page<Book> &found) {
                return http::withNext(http::json(contracts::toJson(recordsOf(found))), request, found.next);
            });
        });
}

BooksApi::Answer BooksApi::import(const Request &request, const Principal &principal)
{
    const auto options = importOptionsIn(request);
    if (!options)
        return refuse(options.error());
    const auto work = [file = request.body, options = *options, seller = sellerOf(principal), &clock = m_clock](
                          Connection &connection) {
        PostgresBooks books(connection);
        PostgresEvents events(connection);
        ImportBooks import(books, events, clock, seller, options);
        return importFile(file, import).map([](const wire::ImportReport &report) {
            return http::json(wire::toJson(report));
        });
    };
    const QString operation = u"importBooks"_s;
    if (!options->dryRun)
        return commandOnce(request, principal, operation, work);
    // Nothing is done that could be done twice, but who has no key hears of it before the import that counts.
    const auto sent = platform::idempotency::commandOf(request, QString(), operation);
    return sent ? command(work) : refuse(sent.error());
}

BooksApi::Answer BooksApi::show(const Request &request, const Principal &principal)
{
    const auto id = bookIn(request);
    if (!id)
        return refuse(id.error());
    return m_database
        .run([id = *id, seller = sellerId(principal)](Connection &connection) {
            return PostgresBooks(connection).look(id).and_then([&](const Book &book) {
                return book.belongsTo(seller).map([&] { return book; });
            });
        })
        .then(this, [](const Result<Book> &book) { return http::respond(book, shown); });
}

BooksApi::Answer BooksApi::change(const Request &request, const Principal &principal)
{
    const auto id = bookIn(request);
    const auto version = request.ifMatch();
    const auto draft = request.json().and_then(wire::parseBookDraft);
    if (!id || !version || !draft)
        return refuse(!id ? id.error() : !version ? version.error() : draft.error());
    return command(
        [id = *id, version = *version, draft = *draft, seller = sellerId(principal)](Connection &connection) {
            PostgresBooks books(connection);
            PostgresEvents events(connection);
            return ChangeBook(books, events).run(seller, id, version, draft).map(shown);
        });
}

BooksApi::Answer BooksApi::withdraw(const Request &request, const Principal &principal)
{
    const auto id = bookIn(request);
    const auto version = request.ifMatch();
    if (!id || !version)
        return refuse(!id ? id.error() : version.error());
    return command([id = *id, version = *version, seller = sellerId(principal)](Connection &connection) {
        PostgresBooks books(connection);
        PostgresEvents events(connection);
        return WithdrawBook(books, events).run(seller, id, version).map([] { return http::noContent(); });
    });
}

BooksApi::Answer BooksApi::changeStock(const Request &request, const Principal &principal)
{
    const auto id = bookIn(request);
    const auto wanted = request.json().and_then(wire::parseChangeStock);
    if (!id || !wanted)
        return refuse(!id ? id.error() : wanted.error());
    return commandOnce(request, principal, u"changeStock"_s,
        [id = *id, wanted = *wanted, seller = sellerId(principal), &clock = m_clock](Connection &connection) {
            PostgresBooks books(connection);
            PostgresEvents events(connection);
            return ChangeStock(books, events, clock).run(seller, id, wanted).map([](const wire::StockRecord &entry) {
                return http::json(wire::toJson(entry), 201);
            });
        });
}

BooksApi::Answer BooksApi::setCover(const Request &request, const Principal &principal)
{
    const auto id = bookIn(request);
    if (!id)
        return refuse(id.error());
    return command([id = *id, picture = request.body, covers = m_covers, seller = sellerId(principal)](
                       Connection &connection) mutable {
        PostgresBooks books(connection);
        PostgresEvents events(connection);
        return SetCover(books, events, covers).run(seller, id, picture).map(shown);
    });
}

template <class Work> BooksApi::Answer BooksApi::command(Work work)
{
    return m_database.transact(std::move(work)).then(this, [this](const Result<Response> &outcome) {
        Q_EMIT changed();
        return http::respond(outcome, [](const Response &answer) { return answer; });
    });
}

template <class Work>
BooksApi::Answer BooksApi::commandOnce(
    const Request &request, const Principal &principal, const QString &operation, Work work)
{
    const QString owner = principal.id.toString(QUuid::WithoutBraces);
    const auto sent = platform::idempotency::commandOf(request, owner, operation);
    if (!sent)
        return refuse(sent.error());
    return command([sent = *sent, work = std::move(work)](
                       Connection &connection) { return platform::idempotency::once(connection, sent, work); });
}

} // namespace store
