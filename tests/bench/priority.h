#pragma once

namespace bench {

// Lets the calling thread have only what of the processors nobody else wants: attackers have machines of their own, and
// theirs must not be taken from the shop's.
void yieldToTheShop();

} // namespace bench
