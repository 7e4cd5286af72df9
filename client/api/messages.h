#pragma once

#include "client/api/transport.h"
#include "common/contracts/notification/message_list.h"
#include "common/contracts/notification/preferences.h"

namespace api {

// What the shop has told the reader.
class Messages {
public:
    explicit Messages(Transport &shop);

    // What follows number `after`, oldest first; 0 is from the beginning.
    [[nodiscard]] QFuture<Result<contracts::notification::MessageList>> list(qint64 after, int limit) const;
    [[nodiscard]] QFuture<Result<>> markRead(qint64 number) const;
    [[nodiscard]] QFuture<Result<>> markAllRead(qint64 upTo) const;
    [[nodiscard]] QFuture<Result<contracts::notification::Preferences>> preferences() const;
    [[nodiscard]] QFuture<Result<>> setPreferences(const contracts::notification::Preferences &preferences) const;

private:
    Transport &m_shop;
};

} // namespace api
