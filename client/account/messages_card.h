#pragma once

#include "client/account/message_kind_words.h"
#include "client/widgets/card.h"
#include "common/contracts/notification/preferences.h"
#include "common/core/error.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace widgets {
class Banner;
class Skeleton;
} // namespace widgets

namespace account {

// Of what the shop rings the bell, and in which language it speaks. What is not rung is still listed.
class MessagesCard : public widgets::Card {
    Q_OBJECT

public:
    explicit MessagesCard(QWidget *parent = nullptr);

    void setSelling(bool selling); // sellers are told more
    void show(const contracts::notification::Preferences &preferences);
    void showError(const core::Error &error); // loading or saving failed
    [[nodiscard]] contracts::notification::Preferences shown() const;

Q_SIGNALS:
    void preferencesChosen(const contracts::notification::Preferences &preferences);
    void retryWanted();

private:
    void addKinds(Reader reader, QGridLayout *grid);
    void tell();

    widgets::Banner *m_banner;
    QWidget *m_choices;
    QWidget *m_ofSellers;
    QComboBox *m_language;
    QHash<contracts::notification::MessageKind, QCheckBox *> m_kinds;
};

} // namespace account
