#include "server/platform/dead_letters/settling.h"

#include "server/platform/audit/log.h"
#include "server/platform/events/dead_letters.h"

namespace platform::dead_letters {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using events::DeadLetter;
using postgres::Connection;

namespace {

// The event's id is what the letter keeps, whatever its number is.
audit::Entry entryOf(const DeadLetter &letter, const Settling &settling, const QString &action, int raised)
{
    return {settling.admin, action, letter.event.id.toString(QUuid::WithoutBraces),
        {{"number"_L1, letter.id}, {"producer"_L1, letter.producer}, {"type"_L1, letter.event.type},
            {"subject"_L1, letter.event.subject}, {"cause"_L1, letter.cause}, {"letters"_L1, raised}},
        settling.at};
}

} // namespace

Result<int> retry(Connection &connection, const Settling &settling)
{
    return events::findDeadLetter(connection, settling.letter).and_then([&](const DeadLetter &letter) {
        return events::retryDeadLetter(connection, letter.id).and_then([&](int raised) {
            return audit::record(connection, entryOf(letter, settling, u"dead-letter-retried"_s, raised))
                .transform([&] { return raised; });
        });
    });
}

Result<int> skip(Connection &connection, const Settling &settling, const QString &reason)
{
    return events::findDeadLetter(connection, settling.letter).and_then([&](const DeadLetter &letter) {
        return events::skipDeadLetter(connection, letter.id, reason).and_then([&](int raised) {
            audit::Entry entry = entryOf(letter, settling, u"dead-letter-skipped"_s, raised);
            entry.facts.insert("reason"_L1, reason);
            return audit::record(connection, entry).transform([&] { return raised; });
        });
    });
}

} // namespace platform::dead_letters
