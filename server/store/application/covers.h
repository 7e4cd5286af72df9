#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

namespace store {

// Pictures of covers, each under the SHA-256 of its bytes, so the same picture is kept once and never changes.
class Covers {
public:
    static constexpr qint64 kLargest = 2 * 1024 * 1024; // bytes

    virtual ~Covers() = default;

    // Keeps a picture for good and returns its SHA-256 in hexadecimal digits. Keeping it again is harmless.
    [[nodiscard]] virtual core::Result<QString> keep(const QByteArray &picture) = 0;
};

} // namespace store
