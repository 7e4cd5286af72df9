#include "server/identity/application/documents.h"

namespace identity {

namespace wire = contracts::identity;

// The two vocabularies have the same order; the contract's may grow at its end.
static_assert(int(wire::Role::Admin) == int(Role::Admin) && int(wire::Language::English) == int(Language::English));

namespace {

wire::SellerStatus toContract(SellerStatus status)
{
    return status == SellerStatus::Approved ? wire::SellerStatus::Approved : wire::SellerStatus::Applied;
}

std::optional<wire::SellerRecord> sellerRecord(const Shop &shop)
{
    if (shop.status == SellerStatus::None)
        return std::nullopt;
    return wire::SellerRecord{shop.name, toContract(shop.status)};
}

} // namespace

wire::Language toContract(Language language)
{
    return wire::Language(language);
}

QList<wire::Role> toContract(const Roles &roles)
{
    QList<wire::Role> listed;
    for (const Role role : roles.list())
        listed.append(wire::Role(role));
    return listed;
}

Language fromContract(wire::Language language)
{
    return Language(language);
}

Role fromContract(wire::Role role)
{
    return Role(role);
}

SellerStatus fromContract(wire::SellerStatus status)
{
    return status == wire::SellerStatus::Approved ? SellerStatus::Approved : SellerStatus::Applied;
}

wire::UserRecord userRecord(const Account &account)
{
    return {account.id, account.email.toString(), account.name, toContract(account.language), toContract(account.roles),
        sellerRecord(account.shop), account.registeredAt};
}

wire::SellerApplicationRecord sellerApplication(const Account &account)
{
    return {account.id, account.name, account.email.toString(), account.shop.name, toContract(account.shop.status),
        account.shop.appliedAt};
}

wire::OpenSession openSession(const Session &session, SessionId current)
{
    return {session.id, session.openedAt, session.lastUsedAt, session.origin.address, session.origin.device,
        session.id == current};
}

wire::SuspensionRecord suspensionRecord(const Account &account)
{
    const Suspension suspension = account.suspension.value_or(Suspension());
    return {account.id, suspension.reason, suspension.since};
}

wire::UserRegistered userRegistered(const Account &account)
{
    return {account.id, account.name, toContract(account.language), toContract(account.roles)};
}

wire::SellerApproved sellerApproved(const Account &account)
{
    return {account.id, account.shop.name};
}

} // namespace identity
