#pragma once

#include "common/core/id.h"
#include "server/identity/domain/email.h"

#include <QDateTime>

#include <chrono>

namespace identity {

using MailOrderId = core::Id<struct MailOrderTag>;

enum class MailKind {
    PasswordReset, // a code for who has forgotten the password
    PasswordChanged, // to the owner, who may not have done it
};

// A mail that is to be sent. What stands in it is decided when it is sent: whose address it is, and the code.
struct MailOrder {
    MailOrderId id;
    MailKind kind = MailKind::PasswordReset;
    Email to;
    QDateTime orderedAt;
    int attempts = 0;

    [[nodiscard]] static MailOrder of(MailKind kind, const Email &to, const QDateTime &now);
    // Nobody waits for it any more.
    [[nodiscard]] bool isTooLate(const QDateTime &now) const;
    // How long to wait after an attempt that failed.
    [[nodiscard]] std::chrono::seconds pause() const;

    friend bool operator==(const MailOrder &, const MailOrder &) = default;
};

} // namespace identity
