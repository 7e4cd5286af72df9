#pragma once

#include "client/api/transport.h"

#include <QJsonObject>

namespace api {

// The JSON object of an answer. Error: Broken "unreadable-answer".
[[nodiscard]] Result<QJsonObject> bodyOf(const Answer &answer);

// An answer that breaks its contract is a fault of the shop, whatever its parser calls it.
[[nodiscard]] core::Error unreadable(const core::Error &why);

// What `parse(const QJsonObject &)` of a contract reads in the answer that will come.
template <class Parse>
[[nodiscard]] auto read(QFuture<Answered> coming, Parse parse) -> QFuture<std::invoke_result_t<Parse, QJsonObject>>
{
    using Outcome = std::invoke_result_t<Parse, QJsonObject>;
    return coming.then([parse](const Answered &answered) -> Outcome {
        if (!answered)
            return core::fail(answered.error());
        return bodyOf(*answered).and_then([&](const QJsonObject &body) { return parse(body).map_error(unreadable); });
    });
}

// Of an answer that says nothing more than that it was done.
[[nodiscard]] QFuture<Result<>> done(QFuture<Answered> coming);

} // namespace api
