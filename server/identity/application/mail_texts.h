#pragma once

#include "server/identity/application/mailer.h"
#include "server/identity/domain/account.h"
#include "server/identity/domain/reset_code.h"

namespace identity {

// What the mails say, in the language of the account.
[[nodiscard]] Mail resetMail(const MailOrder &order, const Account &account, const ResetCode &code);
[[nodiscard]] Mail passwordChangedMail(const MailOrder &order, const Account &account);

} // namespace identity
