#pragma once

#include "client/widgets/colours.h"

#include <QIcon>
#include <QString>

namespace widgets {

// An icon of resources/icons by its name, "cart", in the text colour of the scheme in use; it follows the scheme.
[[nodiscard]] QIcon icon(const QString &name);
[[nodiscard]] QIcon icon(const QString &name, Tone tone);
[[nodiscard]] QIcon iconOnAccent(const QString &name); // on a primary button
// For painting.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

} // namespace widgets
