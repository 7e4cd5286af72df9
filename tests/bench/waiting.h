#pragma once

namespace bench {

void waitForEvents(); // handles what has come, or sleeps until something does

} // namespace bench
