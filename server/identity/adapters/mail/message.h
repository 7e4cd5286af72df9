#pragma once

#include "server/identity/application/mailer.h"

#include <QByteArray>

namespace identity {

// Whom the shop writes as.
struct Sender {
    QString name; // "Bookstore"
    QString address; // "shop@example.com"
};

// Whether an e-mail address can stand in a mail. Some that may name an account cannot: what is a sign of the grammar
// there could make two recipients of one.
[[nodiscard]] bool canBeWrittenTo(const Email &email);

// The mail as it goes over the wire (RFC 5322, 2045–2047): ASCII alone, lines end in CRLF.
[[nodiscard]] QByteArray messageOf(const Mail &mail, const Sender &sender, const QDateTime &now);

} // namespace identity
