#pragma once

#include <QFuture>
#include <QPointer>

namespace platform::events {

// Calls `done` with the result of a future, in the thread of `home`, unless `who` of that thread is gone by then.
//
// Why not `future.then(who, done)`: its context must not be destroyed before the future has finished (Qt 6.4 asserts
// so, and otherwise calls into the void). Here `home` is what finishes the future, and so outlives it; `who` may be
// gone at any time.
template <class T, class Done> void whenDone(QFuture<T> future, QObject &home, QObject *who, Done done)
{
    future.then(&home, [who = QPointer<QObject>(who), done = std::move(done)](const T &result) {
        if (who)
            done(result);
    });
}

} // namespace platform::events
