#include "client/widgets/colours.h"

namespace widgets {

namespace {

const Colours *theColours = nullptr; // set by the theme, in the GUI thread

} // namespace

// Paper and ink: warm greys, with the green of a library lamp for what can be pressed.
const Colours &lightColours()
{
    static const Colours light{
        .window = QColor(0xf6f4ef),
        .surface = QColor(0xffffff),
        .hover = QColor(0xf1eee7),
        .selected = QColor(0xd6e8df),
        .border = QColor(0xdedad0),
        .text = QColor(0x1f2422),
        .muted = QColor(0x5d6460),
        .accent = QColor(0x1f6f54),
        .onAccent = QColor(0xffffff),
        .positive = QColor(0x23693f),
        .warning = QColor(0x855000),
        .negative = QColor(0xb3261e),
        .accentSoft = QColor(0xe3efe9),
        .positiveSoft = QColor(0xe2f1e6),
        .warningSoft = QColor(0xfbeed6),
        .negativeSoft = QColor(0xfbe7e4),
    };
    return light;
}

const Colours &darkColours()
{
    static const Colours dark{
        .window = QColor(0x171a19),
        .surface = QColor(0x1f2322),
        .hover = QColor(0x282d2b),
        .selected = QColor(0x2a4237),
        .border = QColor(0x363c39),
        .text = QColor(0xe9ece9),
        .muted = QColor(0xa5ada8),
        .accent = QColor(0x6fcfa6),
        .onAccent = QColor(0x0c241a),
        .positive = QColor(0x84d39d),
        .warning = QColor(0xf0bf6a),
        .negative = QColor(0xff9d92),
        .accentSoft = QColor(0x20362c),
        .positiveSoft = QColor(0x1d3425),
        .warningSoft = QColor(0x3b2f19),
        .negativeSoft = QColor(0x432724),
    };
    return dark;
}

const Colours &colours()
{
    return theColours ? *theColours : lightColours();
}

void useColours(const Colours &chosen)
{
    theColours = &chosen;
}

QColor Colours::of(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accent;
    case Tone::Positive:
        return positive;
    case Tone::Warning:
        return warning;
    case Tone::Negative:
        return negative;
    case Tone::Neutral:
        break;
    }
    return text;
}

QColor Colours::groundOf(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accentSoft;
    case Tone::Positive:
        return positiveSoft;
    case Tone::Warning:
        return warningSoft;
    case Tone::Negative:
        return negativeSoft;
    case Tone::Neutral:
        break;
    }
    return hover;
}

} // namespace widgets
