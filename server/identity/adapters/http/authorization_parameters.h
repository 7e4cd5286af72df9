#pragma once

#include "server/identity/adapters/http/form_fields.h"
#include "server/identity/domain/authorization_code.h"

namespace identity {

// Where a client hears of what became of its request.
struct ReturnAddress {
    QString redirectUri;
    QString state;
};

// Why nobody is asked to sign in (RFC 6749, section 4.1.2.1).
struct AuthorizationRefusal {
    QString error; // "invalid_request"
    QString description;
    std::optional<ReturnAddress> to; // nothing: the address is nobody's we know, so that only a person is told
};

using Wanted = tl::expected<AuthorizationRequest, AuthorizationRefusal>;

// What a client asks for in the address it opens.
[[nodiscard]] Wanted readAuthorization(const FormFields &fields, const QStringList &clients);

} // namespace identity
