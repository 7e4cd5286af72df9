#pragma once

class QComboBox;
class QString;

namespace widgets {
class Card;
}

namespace account {

// A line of a card: what is chosen on the left, the choice on the right.
void addChoice(widgets::Card *card, const QString &name, QComboBox *choice);

} // namespace account
