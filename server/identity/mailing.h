#pragma once

#include "server/identity/application/mailer.h"
#include "server/platform/service/configuration.h"

#include <memory>

namespace identity {

// How identity sends mail: to a mail server where SMTP_HOST names one, otherwise into MAIL_FOLDER; nullptr where there
// is neither. MAIL_FROM and MAIL_FROM_NAME: whom it comes from. SMTP_PORT; SMTP_SECURITY: starttls (unless said
// otherwise), tls or none; SMTP_CA_FILE; SMTP_USER, SMTP_PASSWORD or SMTP_PASSWORD_FILE.
[[nodiscard]] std::unique_ptr<Mailer> mailerFrom(platform::service::Configuration &configuration);

} // namespace identity
