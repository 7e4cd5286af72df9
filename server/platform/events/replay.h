#pragma once

#include "server/platform/events/listening/feed_page.h"
#include "server/platform/events/progress.h"
#include "server/platform/events/subscription.h"

#include <QMap>
#include <QSet>

namespace platform::events {

// Takes in once more, into another place, what producers have told from the beginning, with the handlers of the
// listener and exactly as far as the listener has come: what that one holds back is left out, until it lets go.
// It is a value: a copy remembers how far it had come.
class Replay {
public:
    struct Source {
        Feed feed;
        Handlers handlers;
    };

    explicit Replay(QMap<QString, Source> sources); // by producer

    // Reads on, page by page, and takes each page in by a transaction of its own, or by the caller's if there is one.
    // Errors: those of readPage; Broken "log-ends-early" when a producer has told less than the listener has taken in;
    // those of a handler, with the event in the detail.
    [[nodiscard]] core::Result<> goOn(postgres::Connection &connection, const Progress &progress);

    [[nodiscard]] qint64 behind(const Progress &progress) const; // events
    [[nodiscard]] qint64 applied() const; // events that a handler took

private:
    [[nodiscard]] core::Result<> letGo(postgres::Connection &connection);
    [[nodiscard]] core::Result<> readOn(postgres::Connection &connection, const Lot &lot, qint64 until);
    [[nodiscard]] core::Result<> apply(postgres::Connection &connection, const QList<Event> &events);

    QMap<QString, Source> m_sources;
    QHash<Lot, qint64> m_positions;
    QSet<Place> m_held; // by the listener, as of the last progress
    QSet<Place> m_leftOut;
    qint64 m_applied = 0;
};

} // namespace platform::events
