#include "common/contracts/store/stock_events.h"

#include "common/contracts/store/keys.h"

namespace contracts::store {

using namespace keys;

QJsonObject toJson(const StockReceived &event)
{
    return {{kBookId, event.bookId.toString()}, {kSellerId, event.sellerId.toString()},
        {kEntryId, event.entryId.toString()}, {kQuantity, event.quantity}};
}

QJsonObject toJson(const StockCorrected &event)
{
    return {{kBookId, event.bookId.toString()}, {kSellerId, event.sellerId.toString()},
        {kEntryId, event.entryId.toString()}, {kDelta, event.delta}, {kReason, event.reason}};
}

Result<StockReceived> parseStockReceived(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const StockReceived event{json.id<BookId>(kBookId), json.id<SellerId>(kSellerId), json.id<StockEntryId>(kEntryId),
        int(json.number(kQuantity, 1, kMostCopies))};
    return json.done().transform([&] { return event; });
}

Result<StockCorrected> parseStockCorrected(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const StockCorrected event{json.id<BookId>(kBookId), json.id<SellerId>(kSellerId), json.id<StockEntryId>(kEntryId),
        int(json.number(kDelta, -kMostCopies, kMostCopies)), json.text(kReason, kLongestReason, 0)};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::store
