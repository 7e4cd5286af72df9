#pragma once

#include <QFuture>
#include <QTest>

namespace tests {

// What a future brings, with the event loop running until then: futures finish in the thread that waits for them.
template <class T> [[nodiscard]] T await(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        qFatal("waited in vain for a future");
    return future.result();
}

} // namespace tests
