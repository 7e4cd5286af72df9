#include "server/notification/application/list_messages.h"

namespace notification {

ListMessages::ListMessages(Mailbox &mailbox, PreferenceBook &preferences)
    : m_mailbox(mailbox)
    , m_preferences(preferences)
{
}

core::Result<MessageList> ListMessages::run(MessageQuery query)
{
    const int wanted = query.limit;
    ++query.limit; // one more tells whether there is a next page
    const auto preferences = m_preferences.of(query.user);
    if (!preferences)
        return tl::unexpected(preferences.error());
    const auto kept = m_mailbox.list(query);
    if (!kept)
        return tl::unexpected(kept.error());
    MessageList list;
    for (const KeptMessage &message : kept->first(std::min<qsizetype>(wanted, kept->size())))
        list.items.append(inWords(message, preferences->language));
    if (kept->size() > wanted)
        list.next = list.items.last().number;
    return m_mailbox.unread(query.user).map([&](qint64 unread) {
        list.unread = unread;
        return list;
    });
}

} // namespace notification
