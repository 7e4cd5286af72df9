#pragma once

#include "common/contracts/identity/identity_events.h"
#include "common/contracts/identity/open_session.h"
#include "common/contracts/identity/seller_application.h"
#include "common/contracts/identity/suspension.h"
#include "common/contracts/identity/user_record.h"
#include "server/identity/domain/account.h"
#include "server/identity/domain/session.h"

// Accounts and sessions in the words of the contract, and back.
namespace identity {

[[nodiscard]] contracts::identity::Language toContract(Language language);
[[nodiscard]] QList<contracts::identity::Role> toContract(const Roles &roles);
[[nodiscard]] Language fromContract(contracts::identity::Language language);
[[nodiscard]] Role fromContract(contracts::identity::Role role);
[[nodiscard]] SellerStatus fromContract(contracts::identity::SellerStatus status);

[[nodiscard]] contracts::identity::UserRecord userRecord(const Account &account);
[[nodiscard]] contracts::identity::SellerApplicationRecord sellerApplication(const Account &account);
// As its owner sees it, who asks in the session `current`.
[[nodiscard]] contracts::identity::OpenSession openSession(const Session &session, SessionId current);
// Of an account that is suspended.
[[nodiscard]] contracts::identity::SuspensionRecord suspensionRecord(const Account &account);
[[nodiscard]] contracts::identity::UserRegistered userRegistered(const Account &account);
[[nodiscard]] contracts::identity::SellerApproved sellerApproved(const Account &account);

} // namespace identity
