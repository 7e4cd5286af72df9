#pragma once

#include "common/contracts/identity/identity_events.h"
#include "common/contracts/identity/seller_application.h"
#include "common/contracts/identity/user_record.h"
#include "server/identity/domain/account.h"

// An account in the words of the contract, and back.
namespace identity {

[[nodiscard]] contracts::identity::Language toContract(Language language);
[[nodiscard]] QList<contracts::identity::Role> toContract(const Roles &roles);
[[nodiscard]] Language fromContract(contracts::identity::Language language);
[[nodiscard]] Role fromContract(contracts::identity::Role role);
[[nodiscard]] SellerStatus fromContract(contracts::identity::SellerStatus status);

[[nodiscard]] contracts::identity::UserRecord userRecord(const Account &account);
[[nodiscard]] contracts::identity::SellerApplicationRecord sellerApplication(const Account &account);
[[nodiscard]] contracts::identity::UserRegistered userRegistered(const Account &account);
[[nodiscard]] contracts::identity::SellerApproved sellerApproved(const Account &account);

} // namespace identity
