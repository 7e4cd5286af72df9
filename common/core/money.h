#pragma once

#include "common/core/result.h"

#include <compare>

namespace core {

// An amount in whole minor units of the shop's one currency; for won the minor unit is the won.
class Money {
public:
    // No price, total or refund is larger: about the yearly turnover of a large chain, far from overflow.
    static constexpr qint64 kLargest = 1'000'000'000'000;

    constexpr Money() = default;

    [[nodiscard]] static constexpr Money krw(qint64 minorUnits)
    {
        return Money(minorUnits);
    }

    // Error: Invalid "amount-out-of-range" below zero or above kLargest.
    [[nodiscard]] static Result<Money> fromMinorUnits(qint64 minorUnits);

    [[nodiscard]] constexpr qint64 minorUnits() const
    {
        return m_minorUnits;
    }

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b)
    {
        return Money(a.m_minorUnits + b.m_minorUnits);
    }
    friend constexpr Money operator-(Money a, Money b)
    {
        return Money(a.m_minorUnits - b.m_minorUnits);
    }
    friend constexpr Money operator*(Money a, int quantity)
    {
        return Money(a.m_minorUnits * quantity);
    }

private:
    constexpr explicit Money(qint64 minorUnits)
        : m_minorUnits(minorUnits)
    {
    }

    qint64 m_minorUnits = 0;
};

static_assert(Money::krw(12'000) * 2 == Money::krw(24'000));

// The ISO 4217 code that goes with every amount on the wire.
inline constexpr QLatin1StringView kCurrency("KRW");

} // namespace core
