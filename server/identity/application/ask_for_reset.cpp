#include "server/identity/application/ask_for_reset.h"

#include "server/identity/application/sign_in.h"

namespace identity {

AskForReset::AskForReset(Accounts &accounts, GuessBook &book, MailOrders &mails, const core::Clock &clock)
    : m_accounts(accounts)
    , m_book(book)
    , m_mails(mails)
    , m_clock(clock)
{
}

Result<> AskForReset::run(const QString &email, const QString &address)
{
    return findForSignIn(m_accounts, email)
        .and_then([&](const std::optional<Account> &account) {
            const auto user = account ? std::optional(account->id) : std::nullopt;
            return Doorkeeper(m_book, m_clock, kResetDoor).admit({email, address, user});
        })
        .and_then([&](const Admission &) -> Result<> {
            const auto to = Email::parse(email);
            return to ? m_mails.add(MailOrder::of(MailKind::PasswordReset, *to, m_clock.now())) : Result<>();
        });
}

} // namespace identity
