#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>

namespace core {

// Finishes a promise in the thread of `home`, where `then` was said to its future; dropped when `home` goes first.
//
// Why not where the work was done: in Qt 6.4 a continuation that is set while another thread finishes the promise may
// run twice, once in each (QFutureInterfaceBase::setContinuation looks whether the future is finished and then keeps
// the continuation; runContinuation in the other thread finds it kept). The second run is a crash, seldom and anywhere.
template <class T> void finishIn(QObject &home, std::shared_ptr<QPromise<T>> promise)
{
    if (QThread::currentThread() == home.thread())
        return promise->finish();
    QMetaObject::invokeMethod(
        &home, [promise = std::move(promise)] { promise->finish(); }, Qt::QueuedConnection);
}

} // namespace core
