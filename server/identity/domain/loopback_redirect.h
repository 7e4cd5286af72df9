#pragma once

#include <QString>

namespace identity {

inline constexpr qsizetype kLongestRedirect = 512;

// Whether a client that runs on the computer of the one who signs in may be sent back there (RFC 8252, section 7.3):
// http to 127.0.0.1 or [::1], at any port and path, since the client takes what is free when it begins. Not to
// "localhost", which may be the name of another computer.
[[nodiscard]] bool isLoopbackRedirect(const QString &uri);

// Scheme, host and port, as a browser compares them: "http://127.0.0.1:49152".
[[nodiscard]] QString originOfRedirect(const QString &uri);

} // namespace identity
