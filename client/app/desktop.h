#pragma once

#include "client/api/known_shop.h"
#include "client/api/token_store.h"
#include "client/api/transport.h"
#include "client/app/main_window.h"
#include "client/app/start.h"
#include "client/checkout/cart.h"

#include <QObject>

namespace contracts::notification {
struct Message;
}
namespace account {
class ChoosingShop;
class Entering;
class Settings;
} // namespace account
namespace widgets {
class Theme;
}

namespace app {

class Language;
class Rooms;
class ShopConnection;
class Tray;

// The client as a whole: which shop, who, in what language, and the window that shows it.
class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop(api::TokenStore &tokens, widgets::Theme &theme, Language &language, QObject *parent = nullptr);
    ~Desktop() override;

    void start(const Start &start);
    void startOn(std::unique_ptr<api::Transport> examples); // without a server
    void open(const QStringList &links); // comes forward; bookstore://order/<id> shows that order
    [[nodiscard]] MainWindow &window();
    [[nodiscard]] ShopConnection *shop() const; // nullptr until there is one

private:
    void askForShop();
    void askWhetherToTrust();
    void enter(const api::KnownShop &shop);
    void connectTo(std::unique_ptr<api::Transport> way, const api::KnownShop &shop);
    void follow(ShopConnection &shop);
    void hear(const contracts::notification::Message &message);
    void resume();
    void furnish(); // makes the rooms anew, for who is signed in, in the language in use
    void addShortcuts();
    void addSettings();
    [[nodiscard]] account::Settings &settings();
    void askWho();
    void askAgain(); // after the shop has ended the session
    void leaveRooms();
    void forgetWhoLeft();
    void refresh();
    void showState();
    void openLinks();
    void comeForward();

    api::TokenStore &m_tokens;
    widgets::Theme &m_theme;
    Language &m_language;
    MainWindow m_window;
    std::unique_ptr<Tray> m_tray;
    Start m_start;
    std::unique_ptr<ShopConnection> m_shop;
    checkout::Cart m_cart;
    std::unique_ptr<Rooms> m_rooms;
    std::unique_ptr<account::Settings> m_settings;
    std::unique_ptr<account::Entering> m_entering;
    std::unique_ptr<account::ChoosingShop> m_choosing;
    QString m_reader; // of what is kept
    QStringList m_links; // to be opened as soon as somebody is signed in
};

} // namespace app
