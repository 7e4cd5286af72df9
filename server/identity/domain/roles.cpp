#include "server/identity/domain/roles.h"

#include <algorithm>

namespace identity {

Roles::Roles(std::initializer_list<Role> roles)
    : Roles(QList<Role>(roles))
{
}

Roles::Roles(const QList<Role> &roles)
{
    for (const Role role : roles)
        add(role);
}

void Roles::add(Role role)
{
    if (!has(role))
        m_roles.insert(std::upper_bound(m_roles.begin(), m_roles.end(), role), role);
}

bool Roles::has(Role role) const
{
    return m_roles.contains(role);
}

} // namespace identity
