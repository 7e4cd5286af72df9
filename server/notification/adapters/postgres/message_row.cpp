#include "server/notification/adapters/postgres/message_row.h"

namespace notification {

using namespace Qt::Literals::StringLiterals;
using contracts::notification::Preferences;
using core::Result;
using platform::postgres::Row;

Result<KeptMessage> readMessage(const Row &row)
{
    const auto kind = contracts::notification::parseMessageKind(row.text("kind"_L1));
    if (!kind)
        return tl::unexpected(kind.error());
    return contracts::notification::parseMessageFacts(row.object("facts"_L1)).map([&](const MessageFacts &facts) {
        return KeptMessage{row.number("number"_L1), row.uuid("event_id"_L1), *kind, facts, row.time("at"_L1), false};
    });
}

Result<Preferences> readPreferences(const Row &row)
{
    if (row.isNull("language"_L1))
        return Preferences();
    return contracts::notification::parsePreferences(
        {{"language"_L1, row.text("language"_L1)}, {"muted"_L1, row.array("muted"_L1)}});
}

} // namespace notification
