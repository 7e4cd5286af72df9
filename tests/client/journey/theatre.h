#pragma once

#include "client/api/file_token_store.h"
#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/widgets/theme.h"
#include "tests/client/journey/hand.h"
#include "tests/journeys/running_shop.h"

#include <QTemporaryDir>

namespace journeys {

// A client that somebody sits at: what it keeps is their own, and is gone afterwards.
class Seat {
public:
    Seat(const QString &name, widgets::Theme &theme, app::Language &language);

    Hand &hand() { return m_hand; }
    app::Desktop &desktop() { return *m_desktop; }
    void enter(const RunningShop &shop); // as a guest
    void signIn(const RunningShop &shop, const QString &role);

private:
    QTemporaryDir m_home;
    api::FileTokenStore m_tokens;
    std::unique_ptr<app::Desktop> m_desktop;
    Hand m_hand;
};

// Where the journey is played: a shop of its own, and a buyer and a seller who sit side by side.
class Theatre {
public:
    explicit Theatre(QApplication &application);

    RunningShop shop;
    widgets::Theme theme;
    app::Language language;
    Seat buyer;
    Seat seller;
};

void chapter(const QString &title);

} // namespace journeys
