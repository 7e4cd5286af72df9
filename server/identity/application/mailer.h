#pragma once

#include "server/identity/domain/mail_order.h"

namespace identity {

struct Mail {
    MailOrderId id; // in the Message-ID, so that a mail that comes twice can be seen to be one
    Email to;
    QString subject;
    QString text; // plain, lines end in "\n"
};

// Hands mails to whoever delivers them. That takes its time; never send inside a transaction.
class Mailer {
public:
    virtual ~Mailer() = default;
    // Errors: Unavailable "mail-not-sent", it may go later; Refused "mail-refused", it never will.
    [[nodiscard]] virtual Result<> send(const Mail &mail) = 0;
};

} // namespace identity
