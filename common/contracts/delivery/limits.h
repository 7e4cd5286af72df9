#pragma once

namespace contracts::delivery {

inline constexpr int kLongestCourier = 50; // characters, as a seller may write it
inline constexpr int kLongestWaybill = 50;
inline constexpr int kLongestPlace = 100;
inline constexpr int kLongestReason = 60;
inline constexpr int kMostDeliveries = 1'000; // of one order; one per seller

} // namespace contracts::delivery
