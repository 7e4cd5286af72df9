#pragma once

#include "common/contracts/notification/message.h"

namespace contracts::notification {

// The answer of GET /messages: what follows `after`, oldest first, and how many of all are not read yet.
struct MessageList {
    QList<Message> items;
    std::optional<qint64> next; // `after` of the next page
    qint64 unread = 0;

    friend bool operator==(const MessageList &, const MessageList &) = default;
};

[[nodiscard]] QJsonObject toJson(const MessageList &list);
[[nodiscard]] Result<MessageList> parseMessageList(const QJsonObject &body);

// The body of POST /messages/read-all: what came after the newest message on the reader's screen stays unread.
struct ReadAllRequest {
    std::optional<qint64> upTo; // absent: all there are
};

[[nodiscard]] QJsonObject toJson(const ReadAllRequest &request);
[[nodiscard]] Result<ReadAllRequest> parseReadAllRequest(const QJsonObject &body);

} // namespace contracts::notification
