#include "server/notification/adapters/http/message_query.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::http::Request;

namespace {

Result<qint64> parseAfter(const QString &text)
{
    bool isNumber = text.isEmpty();
    const qint64 after = text.isEmpty() ? 0 : text.toLongLong(&isNumber);
    if (!isNumber || after < 0)
        return core::fail(core::Error{core::Fault::Invalid, u"out-of-range"_s,
            u"The number of a message is expected here."_s, u"/query/after"_s, {}});
    return after;
}

Result<bool> parseUnread(const QString &text)
{
    if (!text.isEmpty() && text != "true"_L1 && text != "false"_L1)
        return core::fail(core::Error{
            core::Fault::Invalid, u"out-of-range"_s, u"true or false is expected here."_s, u"/query/unread"_s, {}});
    return text == "true"_L1;
}

} // namespace

Result<MessageQuery> parseMessageQuery(const Request &request, const UserId &user)
{
    const auto page = request.page();
    if (!page)
        return tl::unexpected(page.error());
    const auto after = parseAfter(page->after);
    if (!after)
        return tl::unexpected(after.error());
    return parseUnread(request.query.value(u"unread"_s)).map([&](bool unreadOnly) {
        return MessageQuery{user, *after, page->limit, unreadOnly};
    });
}

} // namespace notification
