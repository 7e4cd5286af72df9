#pragma once

#include "client/widgets/card.h"

class QComboBox;

namespace account {

// How the client speaks and looks; both change at once.
class LooksCard : public widgets::Card {
    Q_OBJECT

public:
    // "ko", "en" or empty for that of the system; a widgets::Theme::Scheme.
    LooksCard(const QString &language, int scheme, QWidget *parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void schemeChosen(int scheme);

private:
    QComboBox *m_language;
    QComboBox *m_scheme;
};

} // namespace account
