#pragma once

#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace core {

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

template <class T> constexpr bool kIsFuture = false;
template <class T> constexpr bool kIsFuture<QFuture<T>> = true;

// What `make` makes of what `coming` brings, or what the future it returns brings; cancelled when the context has gone
// by then or `coming` was cancelled.
template <class T, class Make> auto afterAnswer(const QFuture<T> &coming, QObject *context, Make make)
{
    using Made = std::invoke_result_t<Make &, T>;
    auto promise = std::make_shared<QPromise<Made>>(); // ends its future when the context takes it along
    promise->start();
    const QFuture<Made> made = promise->future();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, promise = std::move(promise), make = std::move(make)]() mutable {
            watcher->deleteLater();
            if (watcher->isCanceled())
                return;
            promise->addResult(make(watcher->result()));
            promise->finish();
        });
    watcher->setFuture(coming);
    if constexpr (kIsFuture<Made>)
        return QFuture<Made>(made).unwrap();
    else
        return made;
}

} // namespace core
