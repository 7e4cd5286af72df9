#pragma once

#include "common/core/result.h"

#include <memory>

namespace platform::resilience {

// Lets at most so many pieces of work into one place at a time, so that a slow neighbour cannot take every thread.
// Thread-safe; nobody waits: who finds it full is told at once.
class Bulkhead {
public:
    // A place taken; destroying it gives the place back. It may outlive the bulkhead.
    class Place {
    public:
        Place(Place &&) = default;
        Place &operator=(Place &&) = default;

    private:
        friend class Bulkhead;
        explicit Place(std::shared_ptr<void> taken);
        std::shared_ptr<void> m_taken;
    };

    explicit Bulkhead(int places);

    [[nodiscard]] core::Result<Place> tryAcquire(); // Unavailable "bulkhead-full"
    [[nodiscard]] int inUse() const;
    [[nodiscard]] int places() const;

private:
    struct Count;
    std::shared_ptr<Count> m_count;
    int m_places;
};

} // namespace platform::resilience
