#pragma once

#include "common/core/result.h"

#include <type_traits>

namespace tests {

// What a test cannot do without; where there is none the test program ends with the reason.
template <class T> T orFail(const core::Result<T> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().slug), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

} // namespace tests
