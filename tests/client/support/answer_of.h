#pragma once

#include <QFuture>
#include <QTest>

namespace tests {

// What comes, once it has come; a test that waits in vain fails here.
template <class T> T answerOf(QFuture<T> coming)
{
    if (!QTest::qWaitFor([&] { return coming.isFinished(); }, 10'000) || coming.isCanceled())
        qFatal("nothing has come");
    return coming.result();
}

} // namespace tests
