#pragma once

#include "client/checkout/kept_file.h"
#include "common/contracts/ids/ids.h"

#include <optional>

namespace checkout {

// Where the things of one user are kept on this computer; a guest has a place too.
class UserFolder {
public:
    // An empty root is the application's own folder for data.
    UserFolder(QString root, std::optional<contracts::UserId> user);

    [[nodiscard]] KeptFile file(QLatin1StringView name) const;
    [[nodiscard]] const std::optional<contracts::UserId> &user() const { return m_user; }
    [[nodiscard]] UserFolder ofGuest() const;
    [[nodiscard]] UserFolder of(const std::optional<contracts::UserId> &user) const;

private:
    QString m_root;
    std::optional<contracts::UserId> m_user;
};

} // namespace checkout
