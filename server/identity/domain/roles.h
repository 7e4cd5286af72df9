#pragma once

#include <QList>

namespace identity {

// What somebody may do in the shop.
enum class Role { Buyer, Seller, Admin };
// In which language somebody wants to be spoken to.
enum class Language { Korean, English };

// Roles in their order, each once.
class Roles {
public:
    Roles() = default;
    Roles(std::initializer_list<Role> roles);
    explicit Roles(const QList<Role> &roles);

    void add(Role role);
    [[nodiscard]] bool has(Role role) const;
    [[nodiscard]] const QList<Role> &list() const { return m_roles; }

    friend bool operator==(const Roles &, const Roles &) = default;

private:
    QList<Role> m_roles;
};

} // namespace identity
