#pragma once

#include "common/contracts/ids/ids.h"
#include "server/identity/domain/email.h"
#include "server/identity/domain/roles.h"

#include <QDateTime>

#include <array>
#include <optional>

namespace identity {

using contracts::UserId;

// The way from a buyer to a seller. What the table lacks is refused.
enum class SellerStatus { None, Applied, Approved };
enum class SellerTrigger { Apply, Approve };

struct SellerTransition {
    SellerStatus from;
    SellerTrigger trigger;
    SellerStatus to;
};

inline constexpr std::array kSellerFlow{
    SellerTransition{SellerStatus::None, SellerTrigger::Apply, SellerStatus::Applied},
    SellerTransition{SellerStatus::Applied, SellerTrigger::Apply, SellerStatus::Applied}, // under another name
    SellerTransition{SellerStatus::Applied, SellerTrigger::Approve, SellerStatus::Approved},
};

[[nodiscard]] constexpr std::optional<SellerStatus> next(SellerStatus from, SellerTrigger trigger)
{
    for (const SellerTransition &transition : kSellerFlow) {
        if (transition.from == from && transition.trigger == trigger)
            return transition.to;
    }
    return std::nullopt;
}
static_assert(!next(SellerStatus::None, SellerTrigger::Approve));

// Somebody's shop in the shop.
struct Shop {
    static constexpr int kLongestName = 100;

    QString name;
    SellerStatus status = SellerStatus::None;
    QDateTime appliedAt;

    friend bool operator==(const Shop &, const Shop &) = default;
};

// Since when somebody may not use their account, and why.
struct Suspension {
    static constexpr int kLongestReason = 500;

    QString reason;
    QDateTime since;

    friend bool operator==(const Suspension &, const Suspension &) = default;
};

// Somebody known by address and password.
struct Account {
    static constexpr int kLongestName = 100;

    UserId id;
    Email email;
    QString name;
    Language language = Language::Korean;
    Roles roles;
    QString passwordHash;
    Shop shop;
    QDateTime registeredAt;
    int version = 0; // 0: not yet kept anywhere
    std::optional<Suspension> suspension = {};

    // Asks to sell under this name; asking again changes the name.
    // Errors: Refused "already-a-seller"; Invalid "shop-name-missing", "shop-name-too-long".
    [[nodiscard]] Result<> applyAsSeller(const QString &shopName, const QDateTime &now);

    // Answers whether anything changed; approving twice changes nothing. Error: Refused "no-application".
    [[nodiscard]] Result<bool> approveSeller();

    // Both answer whether anything changed; a suspension that stands keeps its reason.
    // Errors: Invalid "reason-missing", "reason-too-long".
    [[nodiscard]] Result<bool> suspend(const QString &reason, const QDateTime &now);
    [[nodiscard]] bool reinstate();
    // Error: Forbidden "account-suspended".
    [[nodiscard]] Result<> mayBeUsed() const;

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace identity
