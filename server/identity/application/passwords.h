#pragma once

#include "common/core/result.h"

#include <QString>

namespace identity {

using core::Result;

// Turns passwords into what may be kept, and compares. Slow on purpose: about a tenth of a second of a core and tens of
// megabytes each.
class Passwords {
public:
    virtual ~Passwords() = default;
    [[nodiscard]] virtual Result<QString> hash(const QString &password) const = 0;
    [[nodiscard]] virtual bool matches(const QString &password, const QString &hash) const = 0;
    // A hash that no password fits and that takes as long to compare.
    [[nodiscard]] virtual QString nobodysHash() const = 0;
};

} // namespace identity
