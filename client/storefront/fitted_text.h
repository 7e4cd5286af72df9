#pragma once

#include <QCache>
#include <QFont>
#include <QStringList>

namespace storefront {

// Titles broken into the lines that fit, the last one elided. Breaking is slow and painting asks again and again, so
// what was broken is kept.
class FittedText {
public:
    [[nodiscard]] QStringList lines(const QString &text, const QFont &font, int width, int most);

private:
    QCache<QString, QStringList> m_kept{2000};
};

} // namespace storefront
