#pragma once

#include "common/core/result.h"

#include <optional>
#include <sys/types.h>

namespace bookstore {

// A user of this machine.
struct Account {
    uid_t user = 0;
    gid_t group = 0;

    // Nothing when there is no such user, and nothing unless we are root: only root can become somebody else.
    [[nodiscard]] static std::optional<Account> toBecome(const QString &name);
};

// Makes the folder if it is not there, for its owner alone. Error: Broken "folder-not-made" with the reason.
[[nodiscard]] core::Result<> makePrivateFolder(const QString &path, const std::optional<Account> &owner = {});

// The outermost folder on the way to `path` (itself included) that the account may not enter; empty when there is none.
[[nodiscard]] QString closedTo(const Account &account, const QString &path);

} // namespace bookstore
