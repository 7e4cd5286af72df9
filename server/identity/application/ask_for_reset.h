#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/doorkeeper.h"
#include "server/identity/application/mail_orders.h"

namespace identity {

// Somebody says that they have forgotten the password of this account. What is done is the same for an address that
// nobody has: a mail is ordered, and whoever sends it finds that it is for nobody.
// Error: TooMany "too-many-resets", for addresses without an account too.
class AskForReset {
public:
    AskForReset(Accounts &accounts, GuessBook &book, MailOrders &mails, const core::Clock &clock);

    [[nodiscard]] Result<> run(const QString &email, const QString &address);

private:
    Accounts &m_accounts;
    GuessBook &m_book;
    MailOrders &m_mails;
    const core::Clock &m_clock;
};

} // namespace identity
