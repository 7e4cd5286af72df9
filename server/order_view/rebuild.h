#pragma once

#include "server/order_view/adapters/postgres/shadow_view.h"
#include "server/platform/events/replay.h"

namespace order_view {

struct Findings {
    Counts counts;
    qint64 events = 0;
    QList<platform::events::HeldEvent> held; // by the live view
};

// Builds the view anew from the logs of those who tell of orders, compares it with the live one at the very same
// cursors, and puts it in its place, while the service goes on. Page 29 of docs/decisions tells how nothing is lost.
class Rebuild {
public:
    enum class Wish { Check, Exchange };

    Rebuild(
        platform::postgres::Connection &live, platform::postgres::Connection &shadow, platform::events::Replay replay);

    // Alone with it from here on. Error: Conflict "rebuild-under-way".
    [[nodiscard]] core::Result<> begin();
    [[nodiscard]] core::Result<Findings> compare(Wish wish); // builds first
    [[nodiscard]] core::Result<> exchange(); // after compare(Wish::Exchange)
    [[nodiscard]] core::Result<> drop();
    [[nodiscard]] ShadowView &shadow() { return m_shadow; }

private:
    [[nodiscard]] core::Result<bool> claim();
    [[nodiscard]] core::Result<> isStillAlone();
    [[nodiscard]] core::Result<> catchUp();
    [[nodiscard]] core::Result<Findings> compareAtOneMoment(Wish wish);
    [[nodiscard]] core::Result<> exchangeBehindTheFence();

    platform::postgres::Connection &m_live;
    platform::postgres::Connection &m_shadowConnection;
    ShadowView m_shadow;
    platform::events::Replay m_replay;
    qint64 m_session = 0; // of m_live, which holds the claim
};

} // namespace order_view
