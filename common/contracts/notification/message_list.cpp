#include "common/contracts/notification/message_list.h"

#include "common/contracts/notification/keys.h"

namespace contracts::notification {

namespace {

constexpr qint64 kLargestNumber = qint64(1) << 52;
constexpr int kMostItems = 100;

} // namespace

QJsonObject toJson(const MessageList &list)
{
    QJsonArray items;
    for (const Message &message : list.items)
        items.append(toJson(message));
    return {{kItems, items}, {kNext, list.next ? QJsonValue(*list.next) : QJsonValue()}, {kUnread, list.unread}};
}

Result<MessageList> parseMessageList(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const MessageList list{json.objects(kItems, 0, kMostItems, parseMessage),
        json.optionalNumber(kNext, 1, kLargestNumber), json.number(kUnread, 0, kLargestNumber)};
    return json.done().transform([&] { return list; });
}

QJsonObject toJson(const ReadAllRequest &request)
{
    return request.upTo ? QJsonObject{{kUpTo, *request.upTo}} : QJsonObject();
}

Result<ReadAllRequest> parseReadAllRequest(const QJsonObject &body)
{
    JsonReader json(body);
    const ReadAllRequest request{json.optionalNumber(kUpTo, 0, kLargestNumber)};
    return json.done().transform([&] { return request; });
}

} // namespace contracts::notification
