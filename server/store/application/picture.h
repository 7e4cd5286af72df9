#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace store {

// The media type of a picture by its first bytes: image/png, image/jpeg, image/webp; empty for anything else. What a
// client claims does not count.
[[nodiscard]] QByteArray pictureType(QByteArrayView bytes);

} // namespace store
