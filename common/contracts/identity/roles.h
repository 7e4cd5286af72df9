#pragma once

#include "common/core/result.h"

#include <QList>
#include <QStringList>

namespace contracts::identity {

using core::Result;

// What somebody may do in the shop, in the claim `roles` of access tokens too.
enum class Role { Buyer, Seller, Admin };
// In which language somebody wants to be spoken to.
enum class Language { Korean, English };
// How far somebody has come on the way to selling here.
enum class SellerStatus { Applied, Approved };

[[nodiscard]] QString nameOf(Role role);
[[nodiscard]] QString nameOf(Language language); // "ko", "en"
[[nodiscard]] QString nameOf(SellerStatus status);

// Error: Invalid "unknown-value".
[[nodiscard]] Result<Role> parseRole(QStringView name);
[[nodiscard]] Result<Language> parseLanguage(QStringView name);
[[nodiscard]] Result<SellerStatus> parseSellerStatus(QStringView name);

[[nodiscard]] QStringList namesOf(const QList<Role> &roles);

} // namespace contracts::identity
