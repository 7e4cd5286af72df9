#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace seller {

// A text of ASCII letters and digits as a Code 128 barcode (code set B): the widths of its bars and gaps in turn,
// beginning with a bar. Every scanner reads it. Empty for a text that it cannot say.
[[nodiscard]] QList<int> code128(const QString &text);

// In black on white, whatever the scheme: it is for paper and for scanners.
void paintBarcode(QPainter &painter, const QRectF &place, const QString &text);

} // namespace seller
