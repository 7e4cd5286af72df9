#include "common/contracts/ordering/stock_short.h"

namespace contracts::ordering {

namespace {

constexpr auto kBookId = "bookId"_L1;
constexpr auto kSellerId = "sellerId"_L1;
constexpr auto kTitle = "title"_L1;
constexpr auto kShortBy = "shortBy"_L1;

} // namespace

QJsonObject toJson(const StockShort &event)
{
    return {{kBookId, event.bookId.toString()}, {kSellerId, event.sellerId.toString()}, {kTitle, event.title},
        {kShortBy, event.shortBy}};
}

Result<StockShort> parseStockShort(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const StockShort event{json.id<BookId>(kBookId), json.id<SellerId>(kSellerId), json.text(kTitle),
        int(json.number(kShortBy, 1, std::numeric_limits<int>::max()))};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::ordering
