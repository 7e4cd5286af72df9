#include "common/contracts/store/book_record.h"

#include "common/contracts/store/keys.h"
#include "common/core/clock.h"

namespace contracts::store {

using namespace keys;

QJsonObject toJson(const BookRecord &record)
{
    QJsonObject body = toJson(record.book);
    body.insert(kStock, record.stock);
    body.insert(kWithdrawn, record.withdrawn);
    body.insert(kRegisteredAt, core::toRfc3339(record.registeredAt));
    return body;
}

QJsonObject toJson(const StockRecord &record)
{
    return {{kEntryId, record.entryId.toString()}, {kBookId, record.bookId.toString()}, {kDelta, record.delta},
        {kReason, nameOf(record.reason)}, {kStock, record.stock}};
}

Result<BookRecord> parseBookRecord(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const BookRecord record{readBookFacts(json), int(json.number(kStock, 0, std::numeric_limits<int>::max())),
        json.flag(kWithdrawn), json.time(kRegisteredAt)};
    return json.done().transform([&] { return record; });
}

Result<StockRecord> parseStockRecord(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const StockRecord record{json.id<StockEntryId>(kEntryId), json.id<BookId>(kBookId),
        int(json.number(kDelta, -kMostCopies, kMostCopies)),
        json.accept(kReason, parseStockReason(json.text(kReason)), StockReason::Received),
        int(json.number(kStock, 0, std::numeric_limits<int>::max()))};
    return json.done().transform([&] { return record; });
}

} // namespace contracts::store
