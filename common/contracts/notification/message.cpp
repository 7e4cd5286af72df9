#include "common/contracts/notification/message.h"

#include "common/contracts/notification/keys.h"
#include "common/core/clock.h"

namespace contracts::notification {

namespace {

using EventId = core::Id<struct EventTag>;

constexpr int kLongestTitle = 200;
constexpr int kLongestText = 2'000;

MessageKind readKind(JsonReader &json)
{
    return json.accept(kKind, parseMessageKind(json.text(kKind, 40)), MessageKind::OrderPlaced);
}

} // namespace

QJsonObject toJson(const Message &message)
{
    return {{kNumber, message.number}, {kEventId, message.eventId.toString(QUuid::WithoutBraces)},
        {kKind, toText(message.kind)}, {kTitle, message.title}, {kText, message.text}, {kFacts, toJson(message.facts)},
        {kAt, core::toRfc3339(message.at)}, {kRead, message.read}};
}

Result<Message> parseMessage(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const Message message{json.number(kNumber, 1, qint64(1) << 52), json.id<EventId>(kEventId).uuid(), readKind(json),
        json.text(kTitle, kLongestTitle), json.text(kText, kLongestText), json.object(kFacts, parseMessageFacts),
        json.time(kAt), json.flag(kRead)};
    return json.done().transform([&] { return message; });
}

} // namespace contracts::notification
