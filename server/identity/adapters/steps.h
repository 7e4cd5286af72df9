#pragma once

#include "common/core/result.h"

#include <QFuture>
#include <QObject>

namespace identity {

// The next step of a piece of work that changes threads: `next(value) -> QFuture<Result<U>>` is called on the thread of
// `context` when the step before went well. An error goes past all further steps.
template <class T, class Next> [[nodiscard]] auto andThen(QFuture<core::Result<T>> step, QObject *context, Next next)
{
    using Future = std::invoke_result_t<Next &, const T &>;
    return step
        .then(context,
            [next = std::move(next)](const core::Result<T> &outcome) mutable -> Future {
                using Outcome = decltype(std::declval<Future>().result());
                return outcome ? next(*outcome) : QtFuture::makeReadyFuture(Outcome(core::fail(outcome.error())));
            })
        .unwrap();
}

} // namespace identity
