#pragma once

#include <QFutureWatcher>

namespace api {

// Calls `take` with what `coming` brings, in the thread of `context` and never before this returns; not at all when the
// context has gone by then. QFuture::then(context, …) is no way to say that: Qt 6.4 asserts that the context still
// lives.
template <class T, class Take> void onAnswer(const QFuture<T> &coming, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            take(watcher->result());
    });
    watcher->setFuture(coming);
}

} // namespace api
