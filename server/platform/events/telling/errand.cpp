#include "server/platform/events/telling/errand.h"

#include "server/platform/events/locks.h"

namespace platform::events {

using core::Result;
using postgres::Connection;

Result<Harvest> run(const Errand &errand, Connection &connection)
{
    auto numbered = numberEvents(connection, errand.session, errand.producer, errand.batch);
    if (!numbered)
        return core::fail(numbered.error());
    Harvest harvest{*std::move(numbered), {}, false};
    harvest.mayBeMore = harvest.numbered.size() == errand.batch;
    if (!errand.reached.isEmpty())
        if (const auto saved = savePublished(connection, errand.reached); !saved)
            return core::fail(saved.error());
    if (!errand.behind)
        return harvest;
    auto behind = eventsAfter(connection, errand.producer, *errand.behind, std::min(errand.batch, errand.room));
    if (!behind)
        return core::fail(behind.error());
    harvest.behind = *std::move(behind);
    return harvest;
}

Result<std::optional<QList<Head>>> takeLead(
    Connection &connection, const QString &session, std::chrono::milliseconds frozenAfter)
{
    using Lead = std::optional<QList<Head>>;
    const auto leads = tryToLead(connection, session);
    if (!leads)
        return core::fail(leads.error());
    if (*leads)
        return heads(connection).transform([](const QList<Head> &all) { return Lead(all); });
    return endFrozen(connection, LockClass::Relay, frozenAfter).transform([] { return Lead(); });
}

} // namespace platform::events
