#pragma once

#include "server/notification/application/list_messages.h"
#include "server/platform/http/request.h"

namespace notification {

// ?after=&limit=&unread=  Errors: Invalid with the pointer of the parameter.
[[nodiscard]] core::Result<MessageQuery> parseMessageQuery(const platform::http::Request &request, const UserId &user);

} // namespace notification
