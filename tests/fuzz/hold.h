#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace fuzz {

// What must be so for every input. The fuzzer keeps the input that shows otherwise.
inline void hold(bool isSo, const char *what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

// A copy that ends where the input does, so that reading beyond it is seen.
[[nodiscard]] inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

} // namespace fuzz
