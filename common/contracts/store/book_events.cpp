#include "common/contracts/store/book_events.h"

#include "common/contracts/store/keys.h"

namespace contracts::store {

using namespace keys;

namespace {

template <class Event> Result<Event> parseBook(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const Event event{readBookFacts(json)};
    return json.done().transform([&] { return event; });
}

} // namespace

QJsonObject toJson(const BookRegistered &event)
{
    return toJson(event.book);
}

QJsonObject toJson(const BookChanged &event)
{
    return toJson(event.book);
}

QJsonObject toJson(const BookWithdrawn &event)
{
    return {{kBookId, event.bookId.toString()}, {kSellerId, event.sellerId.toString()}, {kVersion, event.version}};
}

Result<BookRegistered> parseBookRegistered(const QJsonObject &data)
{
    return parseBook<BookRegistered>(data);
}

Result<BookChanged> parseBookChanged(const QJsonObject &data)
{
    return parseBook<BookChanged>(data);
}

Result<BookWithdrawn> parseBookWithdrawn(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const BookWithdrawn event{json.id<BookId>(kBookId), json.id<SellerId>(kSellerId),
        int(json.number(kVersion, 1, std::numeric_limits<int>::max()))};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::store
