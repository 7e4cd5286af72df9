#pragma once

#include "common/core/result.h"

namespace platform::http {

// Why a request is turned away before any handler sees it. Some statuses have no Fault, so it is kept beside.
struct Refusal {
    int status;
    core::Error error;
};

template <class T> using Vetted = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(int status, QLatin1StringView slug, const QString &detail)
{
    using core::Fault;
    const Fault fault = status == 413 ? Fault::TooLarge : status == 415 ? Fault::Unsupported : Fault::Malformed;
    return tl::unexpected<Refusal>(Refusal{status, {fault, slug, detail, {}, {}}});
}

} // namespace platform::http
