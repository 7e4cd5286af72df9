#pragma once

#include <functional>

namespace drills {

// Does it on as many threads, each told its number, starting at the same instant; returns when all have ended. A
// Surprise of one of them is thrown here.
void together(int threads, const std::function<void(int number)> &what);

} // namespace drills
