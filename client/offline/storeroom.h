#pragma once

#include "client/offline/shelf.h"

#include <QPromise>
#include <QThread>

#include <memory>

namespace offline {

// A shelf on a thread of its own, so that no disk ever stops the window. Work is done in the order it was given, and
// all of it before the storeroom closes.
class Storeroom {
public:
    Storeroom(const QString &file, qint64 largest);
    ~Storeroom();

    Storeroom(const Storeroom &) = delete;
    Storeroom &operator=(const Storeroom &) = delete;

    template <class Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work, Shelf &>>
    {
        using Outcome = std::invoke_result_t<Work, Shelf &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        QMetaObject::invokeMethod(
            &m_porter,
            [this, promise, work = std::move(work)] {
                if constexpr (std::is_void_v<Outcome>)
                    work(m_shelf);
                else
                    promise->addResult(work(m_shelf));
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

private:
    Shelf m_shelf;
    QThread m_thread;
    QObject m_porter; // lives on the thread and carries the work there
};

} // namespace offline
