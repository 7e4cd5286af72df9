#include "client/widgets/style_sheet.h"

#include <QFile>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.surface);
    palette.setColor(QPalette::AlternateBase, colours.hover);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Button, colours.surface);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.negative);
    palette.setColor(QPalette::Highlight, colours.selected);
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::ToolTipBase, colours.surface);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Mid, colours.border);
    palette.setColor(QPalette::Dark, colours.border);
    palette.setColor(QPalette::Light, colours.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.muted);
    return palette;
}

QString styleSheetOf(const Colours &colours)
{
    QFile file(u":/styles/bookstore.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::array<std::pair<QLatin1StringView, QColor>, 16> names{{{"@window"_L1, colours.window},
        {"@surface"_L1, colours.surface}, {"@hover"_L1, colours.hover}, {"@selected"_L1, colours.selected},
        {"@border"_L1, colours.border}, {"@text"_L1, colours.text}, {"@muted"_L1, colours.muted},
        {"@accentSoft"_L1, colours.accentSoft}, {"@onAccent"_L1, colours.onAccent}, {"@accent"_L1, colours.accent},
        {"@positiveSoft"_L1, colours.positiveSoft}, {"@positive"_L1, colours.positive},
        {"@warningSoft"_L1, colours.warningSoft}, {"@warning"_L1, colours.warning},
        {"@negativeSoft"_L1, colours.negativeSoft}, {"@negative"_L1, colours.negative}}};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    const bool isDark = colours.window.lightness() < colours.text.lightness();
    return sheet.replace("@scheme"_L1, isDark ? "dark"_L1 : "light"_L1);
}

} // namespace widgets
