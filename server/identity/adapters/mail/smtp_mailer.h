#pragma once

#include "server/identity/adapters/mail/message.h"

#include <chrono>

namespace identity {

struct SmtpSettings {
    enum class Security {
        StartTls, // plain at first, then encrypted, or nothing is sent
        Tls, // encrypted from the first byte
        None, // for a mail server on the same machine
    };

    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    QString authorities; // a PEM file of whose certificates are believed; empty: those of the system
    QString user; // empty: the server asks for none
    QString password;
    std::chrono::milliseconds timeout{20'000}; // for the whole mail
};

// Hands mails to a mail server (RFC 5321), by libcurl. Blocks as long as that takes.
class SmtpMailer : public Mailer {
public:
    SmtpMailer(SmtpSettings settings, Sender sender);

    [[nodiscard]] Result<> send(const Mail &mail) override;

private:
    SmtpSettings m_settings;
    Sender m_sender;
};

} // namespace identity
