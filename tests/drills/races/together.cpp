#include "tests/drills/races/together.h"

#include <exception>
#include <latch>
#include <thread>
#include <vector>

namespace drills {

void together(int threads, const std::function<void(int number)> &what)
{
    std::latch start(threads);
    std::vector<std::exception_ptr> thrown{std::size_t(threads)};
    {
        std::vector<std::jthread> all;
        for (int number = 0; number < threads; ++number) {
            all.emplace_back([&, number] {
                start.arrive_and_wait();
                try {
                    what(number);
                } catch (...) {
                    thrown[std::size_t(number)] = std::current_exception();
                }
            });
        }
    }
    for (const std::exception_ptr &surprise : thrown) {
        if (surprise)
            std::rethrow_exception(surprise);
    }
}

} // namespace drills
