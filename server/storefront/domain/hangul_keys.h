#pragma once

#include <QLatin1StringView>

namespace storefront {

// The keys that type a Hangul letter (a conjoining jamo, U+1100–U+11FF) on a Korean keyboard of two sets, in capitals;
// empty for anything else. ㄷ is E, ㅔ is P, so 데 is EP.
[[nodiscard]] QLatin1StringView hangulKeys(char32_t jamo);

} // namespace storefront
