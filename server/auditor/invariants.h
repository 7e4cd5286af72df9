#pragma once

#include <QLatin1StringView>

#include <span>

namespace auditor {

// What must be true of the whole shop at every moment. Its statement, auditor/queries/<name>, answers the rows where it
// is not, one JSON object `breach` each. Such a row holds only what stands still when something is wrong: what is
// merely under way looks different a moment later.
struct Invariant {
    QLatin1StringView statement;
    QLatin1StringView says;

    [[nodiscard]] QLatin1StringView name() const;
};

[[nodiscard]] std::span<const Invariant> invariants();

} // namespace auditor
