#pragma once

#include "common/core/clock.h"
#include "server/identity/application/mailer.h"
#include "server/identity/application/passwords.h"
#include "server/identity/domain/account.h"
#include "server/platform/postgres/connection.h"
#include "server/platform/rounds/rounds.h"

#include <optional>

namespace identity {

// Sends what is on the list of mails. Three steps: the mail is claimed and what must be kept of it is committed, it is
// sent with no transaction open, it is struck off the list. After a crash between two of them it is sent again, with a
// new code, here or by a replica; nobody ever keeps the code itself.
class Postman {
public:
    Postman(Mailer &mailer, const Passwords &passwords, const core::Clock &clock);

    using Found = platform::rounds::Found;
    [[nodiscard]] Result<Found> sendNext(platform::postgres::Connection &connection);

private:
    using Connection = platform::postgres::Connection;

    // What is to be sent; nothing when it is for nobody or too late.
    [[nodiscard]] Result<std::optional<Mail>> write(Connection &connection, const MailOrder &order);
    [[nodiscard]] Result<Mail> writeCode(Connection &connection, const MailOrder &order, const Account &account);
    [[nodiscard]] Result<> send(Connection &connection, const MailOrder &order, const Mail &mail);

    Mailer &m_mailer;
    const Passwords &m_passwords;
    const core::Clock &m_clock;
};

} // namespace identity
