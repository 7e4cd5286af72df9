#pragma once

#include "server/bookstore/free_ports.h"
#include "tests/support/mail/received_mail.h"

#include <QProcess>
#include <QTemporaryDir>

namespace tests {

// A real mail server as a process of its own, that can be away and come back with the mails it had.
class MailSink {
public:
    struct Settings {
        QString security = QStringLiteral("none"); // starttls, tls
        QString user; // empty: anybody may send
        QString password;
        QString refused; // a recipient there is no mailbox of
    };

    explicit MailSink(Settings settings);
    MailSink();
    ~MailSink();

    void start(); // returns when it answers
    void stop();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString certificate() const; // of the server, which is its own authority
    [[nodiscard]] QList<ReceivedMail> mails() const; // in the order they came

private:
    void makeCertificate() const;

    Settings m_settings;
    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    quint16 m_port;
    QProcess m_process;
};

} // namespace tests
