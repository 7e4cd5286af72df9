#pragma once

#include "common/contracts/identity/keys.h"
#include "common/contracts/identity/roles.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::identity {

// The member `roles` of what is being read.
[[nodiscard]] inline QList<Role> readRoles(JsonReader &json)
{
    QList<Role> roles;
    const QStringList names = json.texts(keys::kRoles, keys::kMostRoles, 20);
    for (const QString &name : names)
        roles.append(json.accept(keys::kRoles, parseRole(name), Role()));
    return roles;
}

} // namespace contracts::identity
