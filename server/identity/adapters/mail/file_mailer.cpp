#include "server/identity/adapters/mail/file_mailer.h"

#include <QDir>
#include <QSaveFile>

namespace identity {

FileMailer::FileMailer(QString folder, Sender sender)
    : m_folder(std::move(folder))
    , m_sender(std::move(sender))
{
}

Result<> FileMailer::send(const Mail &mail)
{
    const QByteArray message = messageOf(mail, m_sender, QDateTime::currentDateTimeUtc());
    QDir().mkpath(m_folder);
    QSaveFile file(m_folder + u'/' + mail.id.toString() + u".eml"_s);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(message) == message.size() && file.commit();
    if (!written)
        return core::fail(Fault::Unavailable, "mail-not-sent"_L1, file.errorString());
    return {};
}

} // namespace identity
