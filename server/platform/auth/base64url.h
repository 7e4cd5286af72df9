#pragma once

#include <QByteArray>

#include <optional>

namespace platform::auth {

// RFC 7515: base64url without padding. Decoding takes the one canonical spelling only, so that no two texts mean the
// same bytes.
[[nodiscard]] QByteArray toBase64Url(const QByteArray &bytes);
[[nodiscard]] std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace platform::auth
