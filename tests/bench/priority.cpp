#include "tests/bench/priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace bench {

void yieldToTheShop()
{
    constexpr int kLast = 19; // nice(1); on Linux of the thread, not of the process
    (void)::setpriority(PRIO_PROCESS, id_t(::gettid()), kLast);
}

} // namespace bench
