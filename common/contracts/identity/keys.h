#pragma once

#include <QLatin1StringView>

namespace contracts::identity::keys {

using namespace Qt::Literals::StringLiterals;

// The names of the members on the wire, each written once.
inline constexpr auto kUserId = "userId"_L1;
inline constexpr auto kEmail = "email"_L1;
inline constexpr auto kPassword = "password"_L1;
inline constexpr auto kCurrentPassword = "currentPassword"_L1;
inline constexpr auto kNewPassword = "newPassword"_L1;
inline constexpr auto kCode = "code"_L1;
inline constexpr auto kName = "name"_L1;
inline constexpr auto kLanguage = "language"_L1;
inline constexpr auto kRoles = "roles"_L1;
inline constexpr auto kShopName = "shopName"_L1;
inline constexpr auto kSeller = "seller"_L1;
inline constexpr auto kStatus = "status"_L1;
inline constexpr auto kRegisteredAt = "registeredAt"_L1;
inline constexpr auto kAppliedAt = "appliedAt"_L1;
inline constexpr auto kAccessToken = "accessToken"_L1;
inline constexpr auto kRefreshToken = "refreshToken"_L1;
inline constexpr auto kExpiresIn = "expiresIn"_L1;
inline constexpr auto kUser = "user"_L1;
inline constexpr auto kSessionId = "sessionId"_L1;
inline constexpr auto kOpenedAt = "openedAt"_L1;
inline constexpr auto kLastUsedAt = "lastUsedAt"_L1;
inline constexpr auto kAddress = "address"_L1;
inline constexpr auto kDevice = "device"_L1;
inline constexpr auto kCurrent = "current"_L1;
inline constexpr auto kReason = "reason"_L1;
inline constexpr auto kSuspendedAt = "suspendedAt"_L1;

// The longest values that are read.
inline constexpr int kLongestEmail = 254; // RFC 5321
inline constexpr int kLongestPassword = 128;
inline constexpr int kLongestName = 100;
inline constexpr int kLongestToken = 4'096;
inline constexpr int kMostRoles = 8;
inline constexpr int kLongestAddress = 64;
inline constexpr int kLongestDevice = 200;
inline constexpr int kLongestReason = 500;

} // namespace contracts::identity::keys
