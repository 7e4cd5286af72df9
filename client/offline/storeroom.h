#pragma once

#include "client/offline/shelf.h"

#include <QPromise>
#include <QThread>

#include <functional>
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
        carry([this, promise, work = std::move(work)] {
            if constexpr (std::is_void_v<Outcome>)
                work(m_shelf);
            else
                promise->addResult(work(m_shelf));
            bringBack([promise] { promise->finish(); });
        });
        return promise->future();
    }

private:
    void carry(std::function<void()> work);
    // A future that ends in one thread while another adds a continuation may run it twice in Qt 6.4, so every one ends
    // where it is waited for.
    void bringBack(std::function<void()> tell);

    Shelf m_shelf;
    QThread m_thread;
    QObject m_porter; // lives on the thread and carries the work there
    QObject m_counter; // lives where the storeroom was made
};

} // namespace offline
