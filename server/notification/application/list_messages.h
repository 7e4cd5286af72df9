#pragma once

#include "common/contracts/notification/message_list.h"
#include "common/contracts/notification/preferences.h"
#include "server/notification/application/wording.h"

namespace notification {

using contracts::UserId;
using contracts::notification::MessageList;
using contracts::notification::Preferences;

struct MessageQuery {
    UserId user;
    qint64 after = 0;
    int limit = 20;
    bool unreadOnly = false;
};

// The messages of a user, as they read them.
class Mailbox {
public:
    virtual ~Mailbox() = default;

    [[nodiscard]] virtual core::Result<QList<KeptMessage>> list(const MessageQuery &query) = 0; // oldest first
    [[nodiscard]] virtual core::Result<qint64> unread(const UserId &user) = 0;
};

// How users want to be told. Who has never said anything has the default.
class PreferenceBook {
public:
    virtual ~PreferenceBook() = default;
    [[nodiscard]] virtual core::Result<Preferences> of(const UserId &user) = 0;
};

// One page of a user's messages, in their language.
class ListMessages {
public:
    ListMessages(Mailbox &mailbox, PreferenceBook &preferences);

    [[nodiscard]] core::Result<MessageList> run(MessageQuery query);

private:
    Mailbox &m_mailbox;
    PreferenceBook &m_preferences;
};

} // namespace notification
