#include "server/storefront/domain/hangul_keys.h"

#include <array>

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

// Doubled letters share the key of the single ones, as the shift key is easily forgotten.
constexpr std::array kLeads{"R"_L1, "R"_L1, "S"_L1, "E"_L1, "E"_L1, "F"_L1, "A"_L1, "Q"_L1, "Q"_L1, "T"_L1, "T"_L1,
    "D"_L1, "W"_L1, "W"_L1, "C"_L1, "Z"_L1, "X"_L1, "V"_L1, "G"_L1};
constexpr std::array kVowels{"K"_L1, "O"_L1, "I"_L1, "O"_L1, "J"_L1, "P"_L1, "U"_L1, "P"_L1, "H"_L1, "HK"_L1, "HO"_L1,
    "HL"_L1, "Y"_L1, "N"_L1, "NJ"_L1, "NP"_L1, "NL"_L1, "B"_L1, "M"_L1, "ML"_L1, "L"_L1};
constexpr std::array kTails{"R"_L1, "R"_L1, "RT"_L1, "S"_L1, "SW"_L1, "SG"_L1, "E"_L1, "F"_L1, "FR"_L1, "FA"_L1,
    "FQ"_L1, "FT"_L1, "FX"_L1, "FV"_L1, "FG"_L1, "A"_L1, "Q"_L1, "QT"_L1, "T"_L1, "T"_L1, "D"_L1, "W"_L1, "C"_L1,
    "Z"_L1, "X"_L1, "V"_L1, "G"_L1};

template <class Table> QLatin1StringView at(const Table &keys, char32_t first, char32_t jamo)
{
    return jamo >= first && jamo - first < keys.size() ? keys.at(jamo - first) : QLatin1StringView();
}

} // namespace

QLatin1StringView hangulKeys(char32_t jamo)
{
    if (const auto lead = at(kLeads, 0x1100, jamo); !lead.isEmpty())
        return lead;
    if (const auto vowel = at(kVowels, 0x1161, jamo); !vowel.isEmpty())
        return vowel;
    return at(kTails, 0x11A8, jamo);
}

} // namespace storefront
