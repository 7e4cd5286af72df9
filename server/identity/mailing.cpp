#include "server/identity/mailing.h"

#include "server/identity/adapters/mail/file_mailer.h"
#include "server/identity/adapters/mail/smtp_mailer.h"

namespace identity {

using platform::service::Configuration;
using Security = SmtpSettings::Security;

namespace {

Sender senderFrom(Configuration &configuration)
{
    const QString address = configuration.text("MAIL_FROM"_L1, u"bookstore@localhost"_s);
    if (const auto email = Email::parse(address); !email || !canBeWrittenTo(*email))
        configuration.refuse(u"MAIL_FROM"_s, u"is no e-mail address: %1"_s.arg(address));
    return {configuration.text("MAIL_FROM_NAME"_L1, u"Bookstore"_s), address};
}

Security securityFrom(Configuration &configuration)
{
    static const QMap<QString, Security> known{
        {u"starttls"_s, Security::StartTls}, {u"tls"_s, Security::Tls}, {u"none"_s, Security::None}};
    const QString named = configuration.text("SMTP_SECURITY"_L1, u"starttls"_s);
    if (!known.contains(named))
        configuration.refuse(u"SMTP_SECURITY"_s, u"is starttls, tls or none, not %1"_s.arg(named));
    return known.value(named, Security::StartTls);
}

quint16 usualPort(Security security)
{
    switch (security) {
    case Security::Tls:
        return 465;
    case Security::None:
        return 25;
    case Security::StartTls:
        break;
    }
    return 587;
}

SmtpSettings smtpFrom(Configuration &configuration, const QString &host)
{
    SmtpSettings settings;
    settings.host = host;
    settings.security = securityFrom(configuration);
    settings.port = configuration.port("SMTP_PORT"_L1, usualPort(settings.security));
    settings.authorities = configuration.text("SMTP_CA_FILE"_L1, QString());
    settings.user = configuration.text("SMTP_USER"_L1, QString());
    settings.password = configuration.secret("SMTP_PASSWORD"_L1, QString());
    return settings;
}

} // namespace

std::unique_ptr<Mailer> mailerFrom(Configuration &configuration)
{
    const Sender sender = senderFrom(configuration);
    const QString folder = configuration.text("MAIL_FOLDER"_L1, QString());
    const QString host = configuration.text("SMTP_HOST"_L1, QString());
    if (!host.isEmpty())
        return std::make_unique<SmtpMailer>(smtpFrom(configuration, host), sender);
    if (!folder.isEmpty())
        return std::make_unique<FileMailer>(folder, sender);
    return nullptr;
}

} // namespace identity
