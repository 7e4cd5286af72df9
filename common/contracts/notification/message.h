#pragma once

#include "common/contracts/notification/message_facts.h"
#include "common/contracts/notification/message_kind.h"

#include <QUuid>

namespace contracts::notification {

// One fact told to one user, the same whether it is pushed to bookstore/users/<id>/messages or listed.
struct Message {
    qint64 number = 0; // counts the messages of its user from 1, in the order in which they became certain
    QUuid eventId; // the fact: the same one is told once
    MessageKind kind = MessageKind::OrderPlaced;
    QString title; // in the language of the user
    QString text;
    MessageFacts facts;
    QDateTime at;
    bool read = false;

    friend bool operator==(const Message &, const Message &) = default;
};

[[nodiscard]] QJsonObject toJson(const Message &message);
[[nodiscard]] Result<Message> parseMessage(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::notification
