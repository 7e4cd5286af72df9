#include "client/app/desktop.h"

#include "client/account/choosing_shop.h"
#include "client/account/entering.h"
#include "client/account/settings.h"
#include "client/api/network_transport.h"
#include "client/app/language.h"
#include "client/app/order_link.h"
#include "client/app/remembered_shop.h"
#include "client/app/rooms.h"
#include "client/app/shop_connection.h"
#include "client/app/tray.h"
#include "client/widgets/button.h"
#include "client/widgets/theme.h"
#include "common/core/on_answer.h"

#include <QSettings>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kDemoPassword = "demo"_L1;
const QString kSettings = u"settings"_s;

} // namespace

Desktop::Desktop(api::TokenStore &tokens, widgets::Theme &theme, Language &language, QObject *parent)
    : QObject(parent)
    , m_tokens(tokens)
    , m_theme(theme)
    , m_language(language)
    , m_tray(std::make_unique<Tray>(&m_window))
{
    m_window.recall();
    connect(m_tray.get(), &Tray::windowWanted, this, &Desktop::comeForward);
    connect(m_tray.get(), &Tray::quitWanted, &m_window, &QWidget::close);
    connect(m_tray.get(), &Tray::messageWanted, this, [this](qint64 message) {
        comeForward();
        if (m_rooms)
            m_rooms->showMessage(message);
    });
    connect(&language, &Language::changed, this, &Desktop::furnish, Qt::QueuedConnection);
}

// The rooms go before the shop they ask.
Desktop::~Desktop()
{
    leaveRooms();
    m_shop.reset();
}

MainWindow &Desktop::window()
{
    return m_window;
}

ShopConnection *Desktop::shop() const
{
    return m_shop.get();
}

void Desktop::start(const Start &start)
{
    m_start = start;
    m_links = start.links;
    m_window.show();
    const auto remembered = rememberedShop();
    if (start.shop.isEmpty())
        return remembered ? enter(*remembered) : askForShop();
    const QByteArray trusted = remembered ? remembered->trusted : QByteArray();
    core::onAnswer(
        api::findShop(start.shop, trusted), this, [this, remembered](const api::Result<api::KnownShop> &found) {
            if (found)
                enter(*found);
            else if (found.error().slug == api::kUntrusted)
                askWhetherToTrust();
            else
                remembered ? enter(*remembered) : askForShop();
        });
}

void Desktop::startOn(std::unique_ptr<api::Transport> examples)
{
    m_start.as = u"buyer"_s;
    m_window.show();
    api::KnownShop nowhere;
    nowhere.name = tr("Examples");
    connectTo(std::move(examples), nowhere);
}

void Desktop::enter(const api::KnownShop &shop)
{
    rememberShop(shop);
    auto network = std::make_unique<api::NetworkTransport>(shop.gateway, shop.trusted);
    const auto speak = [this, way = network.get()] { way->setLanguage(m_language.inUse()); };
    speak();
    connect(&m_language, &Language::changed, network.get(), speak); // before the rooms are made anew
    connectTo(std::move(network), shop);
}

void Desktop::connectTo(std::unique_ptr<api::Transport> way, const api::KnownShop &shop)
{
    leaveRooms();
    m_shop = std::make_unique<ShopConnection>(std::move(way), shop, m_tokens);
    follow(*m_shop);
    resume();
}

void Desktop::follow(ShopConnection &shop)
{
    // Later: a page may have asked for it, and pages are thrown away.
    connect(&shop.session, &api::Session::userChanged, this, &Desktop::furnish, Qt::QueuedConnection);
    connect(&shop.session, &api::Session::expired, this, &Desktop::askAgain, Qt::QueuedConnection);
    connect(&shop.live, &api::Live::stateChanged, this, &Desktop::showState);
    connect(&shop.live, &api::Live::arrived, this, &Desktop::hear);
    connect(&shop.kept, &offline::KeptAnswers::offlineSince, this, &Desktop::showState);
    connect(&shop.kept, &offline::KeptAnswers::onlineAgain, this, [this] {
        showState();
        refresh();
    });
}

// Who may sell from now on gets the places for it without signing in anew.
void Desktop::hear(const contracts::notification::Message &message)
{
    if (message.kind == contracts::notification::MessageKind::SellerApproved)
        m_shop->session.reloadUser();
}

// Whoever used the shop the last time goes on; a demo's role signs in by itself.
void Desktop::resume()
{
    const auto openFor = [this](const api::Result<contracts::identity::UserRecord> &user) {
        if (!user)
            furnish();
    };
    if (m_start.as.isEmpty())
        core::onAnswer(m_shop->session.resume(), this, openFor);
    else
        core::onAnswer(m_shop->session.signIn(m_start.as + u"@demo"_s, kDemoPassword), this, openFor);
}

void Desktop::askForShop()
{
    leaveRooms();
    m_choosing = std::make_unique<account::ChoosingShop>();
    connect(m_choosing.get(), &account::ChoosingShop::shopFound, this, &Desktop::enter, Qt::QueuedConnection);
    if (const auto remembered = rememberedShop())
        m_choosing->suggest(remembered->gateway.toString());
    m_window.showAlone(m_choosing->page());
}

void Desktop::askWhetherToTrust()
{
    askForShop();
    m_choosing->search(m_start.shop);
}

void Desktop::askWho()
{
    if (!m_entering) {
        m_entering = std::make_unique<account::Entering>(m_shop->session, m_shop->place.gateway.toString());
        connect(m_entering.get(), &account::Entering::lookAroundWanted, this, &Desktop::furnish, Qt::QueuedConnection);
        connect(
            m_entering.get(), &account::Entering::shopChangeWanted, this, &Desktop::askForShop, Qt::QueuedConnection);
    }
    m_entering->showSignIn();
    m_window.showAlone(m_entering->page());
}

void Desktop::askAgain()
{
    askWho();
    m_entering->sayExpired();
}

void Desktop::leaveRooms()
{
    m_settings.reset();
    m_rooms.reset();
    m_entering.reset();
    m_choosing.reset();
    m_window.clear(); // no key leads to what has gone
}

void Desktop::furnish()
{
    if (!m_shop)
        return;
    const auto &user = m_shop->session.user();
    forgetWhoLeft();
    const QString place = m_window.place();
    leaveRooms();
    m_cart.belongTo(user ? std::optional(user->userId) : std::nullopt);
    m_rooms = std::make_unique<Rooms>(*m_shop, m_cart, m_window);
    connect(m_rooms.get(), &Rooms::signInWanted, this, &Desktop::askWho);
    connect(m_rooms.get(), &Rooms::announced, m_tray.get(), &Tray::announce);
    addSettings();
    addShortcuts();
    m_window.goTo(m_window.places().contains(place) ? place : m_window.places().value(0));
    showState();
    openLinks();
}

// Who has signed out leaves nothing to read on this computer.
void Desktop::forgetWhoLeft()
{
    const auto &user = m_shop->session.user();
    const QString reader = user ? user->userId.toString() : QString();
    const QString before = std::exchange(m_reader, reader);
    if (!before.isEmpty() && before != reader)
        m_shop->kept.forget(before);
}

void Desktop::addSettings()
{
    m_window.addHeading({});
    m_window.addPlace({kSettings, u"settings"_s, tr("Settings"), [this] { return settings().page(); }});
    if (!m_shop->session.user()) {
        auto *signIn = new widgets::Button(u"sign-in"_s, tr("Sign in"), widgets::ButtonLook::Primary, &m_window);
        connect(signIn, &QPushButton::clicked, this, &Desktop::askWho);
        m_window.addFoot(signIn);
    }
}

account::Settings &Desktop::settings()
{
    if (m_settings)
        return *m_settings;
    m_settings = std::make_unique<account::Settings>(m_shop->session, m_shop->messages,
        account::Choices{m_language.chosen(), int(m_theme.chosen()), m_shop->place.gateway.toString()},
        m_window.pages());
    connect(m_settings.get(), &account::Settings::languageChosen, this, [this](const QString &code) {
        QSettings().setValue(u"language"_s, code);
        m_language.choose(code);
    });
    connect(m_settings.get(), &account::Settings::schemeChosen, this, [this](int scheme) {
        QSettings().setValue(u"scheme"_s, scheme);
        m_theme.choose(widgets::Theme::Scheme(scheme));
    });
    connect(m_settings.get(), &account::Settings::signInWanted, this, &Desktop::askWho, Qt::QueuedConnection);
    connect(m_settings.get(), &account::Settings::shopChangeWanted, this, &Desktop::askForShop, Qt::QueuedConnection);
    return *m_settings;
}

void Desktop::refresh()
{
    if (!m_rooms)
        return;
    m_rooms->refresh();
    if (m_settings)
        m_settings->refresh();
}

void Desktop::addShortcuts()
{
    m_window.addShortcut(QKeySequence(QKeySequence::Refresh), tr("Refresh"), [this] { refresh(); });
    m_window.addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), tr("Quit"), [this] { m_window.close(); });
}

void Desktop::showState()
{
    using State = ConnectionLine::State;
    if (const auto &since = m_shop->kept.awaySince())
        return m_window.sayOffline(*since);
    m_window.sayOnline();
    const bool hears = m_shop->live.state() != api::Live::State::Connecting;
    m_window.sayConnection(hears ? State::Live : State::Reconnecting);
}

void Desktop::open(const QStringList &links)
{
    m_links = links;
    comeForward();
    openLinks();
}

void Desktop::openLinks()
{
    if (!m_rooms || !m_shop->session.user())
        return;
    for (const QString &link : std::exchange(m_links, {})) {
        if (const auto order = orderOfLink(link))
            m_rooms->showOrder(*order);
    }
}

void Desktop::comeForward()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace app
