#include "server/identity/adapters/postgres/account_columns.h"

#include "common/contracts/json/named.h"

namespace identity {

using contracts::Named;
using platform::postgres::Row;

namespace {

constexpr std::array kRoles{
    Named{Role::Buyer, "buyer"_L1},
    Named{Role::Seller, "seller"_L1},
    Named{Role::Admin, "admin"_L1},
};

constexpr std::array kLanguages{
    Named{Language::Korean, "ko"_L1},
    Named{Language::English, "en"_L1},
};

constexpr std::array kSellerStatuses{
    Named{SellerStatus::Applied, "applied"_L1},
    Named{SellerStatus::Approved, "approved"_L1},
};

core::Error unreadable(const core::Error &error)
{
    return {Fault::Broken, u"unreadable-account"_s, error.detail, {}, {}};
}

Result<Roles> rolesIn(const Row &row)
{
    Roles roles;
    for (const QJsonValue &name : row.array("roles"_L1)) {
        const auto role = contracts::valueOf(kRoles, name.toString());
        if (!role)
            return core::fail(role.error());
        roles.add(*role);
    }
    return roles;
}

Result<Shop> shopIn(const Row &row)
{
    if (row.isNull("seller_status"_L1))
        return Shop();
    return contracts::valueOf(kSellerStatuses, row.text("seller_status"_L1)).transform([&](SellerStatus status) {
        return Shop{row.text("shop_name"_L1), status, row.time("applied_at"_L1)};
    });
}

std::optional<Suspension> suspensionIn(const Row &row)
{
    if (row.isNull("suspended_at"_L1))
        return std::nullopt;
    return Suspension{row.text("suspension_reason"_L1), row.time("suspended_at"_L1)};
}

} // namespace

Result<Account> accountIn(const Row &row)
{
    const auto email = Email::parse(row.text("email"_L1));
    const auto language = contracts::valueOf(kLanguages, row.text("language"_L1));
    const auto roles = rolesIn(row);
    const auto shop = shopIn(row);
    if (!email || !language || !roles || !shop)
        return core::fail(unreadable(!email ? email.error()
                : !language                 ? language.error()
                : !roles                    ? roles.error()
                                            : shop.error()));
    return Account{.id = row.id<UserId>("id"_L1),
        .email = *email,
        .name = row.text("name"_L1),
        .language = *language,
        .roles = *roles,
        .passwordHash = row.text("password_hash"_L1),
        .shop = *shop,
        .registeredAt = row.time("registered_at"_L1),
        .version = int(row.number("version"_L1)),
        .suspension = suspensionIn(row)};
}

QStringList rolesColumn(const Roles &roles)
{
    QStringList names;
    for (const Role role : roles.list())
        names.append(contracts::nameOf(kRoles, role));
    return names;
}

QString languageColumn(Language language)
{
    return contracts::nameOf(kLanguages, language);
}

std::optional<QString> sellerStatusColumn(SellerStatus status)
{
    return status == SellerStatus::None ? std::nullopt : std::optional(contracts::nameOf(kSellerStatuses, status));
}

} // namespace identity
