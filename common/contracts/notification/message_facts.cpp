#include "common/contracts/notification/message_facts.h"

#include "common/contracts/notification/keys.h"
#include "common/core/clock.h"

namespace contracts::notification {

namespace {

constexpr int kLongest = 1'000; // a book's title is the longest of them

template <class T, class Write>
void insertGiven(QJsonObject &object, QLatin1StringView key, const std::optional<T> &value, Write write)
{
    if (value)
        object.insert(key, write(*value));
}

QJsonValue plain(const QString &text)
{
    return text;
}

// Reads with `read` what is there: facts are all optional.
template <class Read>
auto optional(const QJsonObject &object, QLatin1StringView key, Read read) -> std::optional<decltype(read())>
{
    return object.contains(key) ? std::optional(read()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const MessageFacts &facts)
{
    const auto text = [](const auto &id) { return id.toString(); };
    QJsonObject object;
    insertGiven(object, kOrderId, facts.orderId, text);
    insertGiven(object, kDeliveryId, facts.deliveryId, text);
    insertGiven(object, kBookId, facts.bookId, text);
    insertGiven(object, kBookTitle, facts.bookTitle, plain);
    insertGiven(object, kOtherTitles, facts.otherTitles, [](int titles) { return titles; });
    insertGiven(object, kAmount, facts.amount, [](Money amount) { return contracts::toJson(amount); });
    insertGiven(object, kCourier, facts.courier, plain);
    insertGiven(object, kWaybill, facts.waybill, plain);
    insertGiven(object, kPlace, facts.place, plain);
    insertGiven(object, kDeadline, facts.deadline, core::toRfc3339);
    insertGiven(object, kReason, facts.reason, plain);
    insertGiven(object, kShortBy, facts.shortBy, [](int copies) { return copies; });
    insertGiven(object, kShopName, facts.shopName, plain);
    return object;
}

Result<MessageFacts> parseMessageFacts(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const MessageFacts facts{
        optional(object, kOrderId, [&] { return json.id<OrderId>(kOrderId); }),
        optional(object, kDeliveryId, [&] { return json.id<DeliveryId>(kDeliveryId); }),
        optional(object, kBookId, [&] { return json.id<BookId>(kBookId); }),
        json.optionalText(kBookTitle, kLongest),
        optional(object, kOtherTitles, [&] { return int(json.number(kOtherTitles, 1, INT_MAX)); }),
        optional(object, kAmount, [&] { return json.money(kAmount); }),
        json.optionalText(kCourier, kLongest),
        json.optionalText(kWaybill, kLongest),
        json.optionalText(kPlace, kLongest),
        optional(object, kDeadline, [&] { return json.time(kDeadline); }),
        json.optionalText(kReason, kLongest),
        optional(object, kShortBy, [&] { return int(json.number(kShortBy, 0, INT_MAX)); }),
        json.optionalText(kShopName, kLongest),
    };
    return json.done().transform([&] { return facts; });
}

} // namespace contracts::notification
