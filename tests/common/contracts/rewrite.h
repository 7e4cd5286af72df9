#pragma once

#include "common/contracts/json/page.h"

#include <functional>

namespace tests {

// What is left of an example after it was read and written again; empty when it cannot be read.
using Rewrite = std::function<QJsonObject(const QJsonObject &)>;

template <class Parse> Rewrite rewriteWith(Parse parse)
{
    return [parse](const QJsonObject &example) {
        using contracts::toJson; // of a page
        const auto read = parse(example);
        return read ? toJson(*read) : QJsonObject();
    };
}

} // namespace tests
