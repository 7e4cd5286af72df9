#pragma once

#include "common/core/error.h"

#include <tl/expected.hpp>

namespace core {

// What daily life may refuse comes back as a value; exceptions are for broken programs.
template <class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> fail(Fault fault, QLatin1StringView slug, const QString &detail = {})
{
    return fail(Error{fault, slug, detail, {}, {}});
}

} // namespace core
