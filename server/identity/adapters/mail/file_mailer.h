#pragma once

#include "server/identity/adapters/mail/message.h"

namespace identity {

// Puts each mail into a folder, as a file that mail programs open: for a shop on one machine, and for trying. The name
// is the mail's id, so that the newest is last and one that comes twice is one. Only the owner reads them.
class FileMailer : public Mailer {
public:
    FileMailer(QString folder, Sender sender);

    [[nodiscard]] Result<> send(const Mail &mail) override;

private:
    QString m_folder;
    Sender m_sender;
};

} // namespace identity
