#pragma once

#include <QColor>

namespace widgets {

// What a coloured thing says. Never by colour alone: a word or an icon says the same.
enum class Tone { Neutral, Accent, Positive, Warning, Negative };

// The colours of one scheme, named for what they are for. Every text on its ground has a contrast of at least 4.5:1
// (WCAG 2.2, 1.4.3), which a test checks.
struct Colours {
    QColor window; // behind everything
    QColor surface; // cards, lists, fields
    QColor hover;
    QColor selected;
    QColor border;
    QColor text;
    QColor muted; // text of second rank
    QColor accent; // the one thing to press, links
    QColor onAccent;
    QColor positive;
    QColor warning;
    QColor negative;
    QColor accentSoft; // grounds for text in the colour of the same name
    QColor positiveSoft;
    QColor warningSoft;
    QColor negativeSoft;

    [[nodiscard]] QColor of(Tone tone) const; // text and icons
    [[nodiscard]] QColor groundOf(Tone tone) const; // behind them
};

[[nodiscard]] const Colours &lightColours();
[[nodiscard]] const Colours &darkColours();
void useColours(const Colours &chosen); // by the theme; `chosen` lives as long as the application
[[nodiscard]] const Colours &colours(); // of the scheme in use; for painting, ask at each paint

} // namespace widgets
