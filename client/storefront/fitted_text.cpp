#include "client/storefront/fitted_text.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList broken(const QString &text, const QFont &font, int width, int most)
{
    if (text.isEmpty())
        return {};
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() == most - 1;
        const QString rest = text.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        lines.append(last ? QFontMetrics(font).elidedText(rest, Qt::ElideRight, width) : rest);
    }
    layout.endLayout();
    return lines;
}

} // namespace

QStringList FittedText::lines(const QString &text, const QFont &font, int width, int most)
{
    const QString key = u"%1/%2/%3/%4"_s.arg(width).arg(most).arg(font.key(), text);
    if (const QStringList *kept = m_kept.object(key))
        return *kept;
    const QStringList lines = broken(text, font, width, most);
    m_kept.insert(key, new QStringList(lines));
    return lines;
}

} // namespace storefront
