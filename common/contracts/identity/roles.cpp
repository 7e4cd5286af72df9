#include "common/contracts/identity/roles.h"

#include "common/contracts/json/named.h"

namespace contracts::identity {

namespace {

constexpr std::array kRoleNames{
    Named{Role::Buyer, "buyer"_L1},
    Named{Role::Seller, "seller"_L1},
    Named{Role::Admin, "admin"_L1},
};

constexpr std::array kLanguageNames{
    Named{Language::Korean, "ko"_L1},
    Named{Language::English, "en"_L1},
};

constexpr std::array kSellerStatusNames{
    Named{SellerStatus::Applied, "applied"_L1},
    Named{SellerStatus::Approved, "approved"_L1},
};

} // namespace

QString nameOf(Role role)
{
    return contracts::nameOf(kRoleNames, role);
}

QString nameOf(Language language)
{
    return contracts::nameOf(kLanguageNames, language);
}

QString nameOf(SellerStatus status)
{
    return contracts::nameOf(kSellerStatusNames, status);
}

Result<Role> parseRole(QStringView name)
{
    return contracts::valueOf(kRoleNames, name);
}

Result<Language> parseLanguage(QStringView name)
{
    return contracts::valueOf(kLanguageNames, name);
}

Result<SellerStatus> parseSellerStatus(QStringView name)
{
    return contracts::valueOf(kSellerStatusNames, name);
}

QStringList namesOf(const QList<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names.append(nameOf(role));
    return names;
}

} // namespace contracts::identity
