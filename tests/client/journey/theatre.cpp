#include "tests/client/journey/theatre.h"

#include <QApplication>

#include <cstdio>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

Seat::Seat(const QString &name, widgets::Theme &theme, app::Language &language)
    : m_tokens(m_home.path())
    , m_desktop(std::make_unique<app::Desktop>(m_tokens, theme, language))
    , m_hand(m_desktop->window(), name)
{
}

void Seat::enter(const RunningShop &shop)
{
    m_desktop->start({.shop = shop.gateway().toString()});
}

// As people do it: by hand.
void Seat::signIn(const RunningShop &shop, const QString &role)
{
    enter(shop);
    m_hand.press(u"Sign in"_s);
    m_hand.type(u"E-mail address"_s, role + u"@demo"_s);
    m_hand.type(u"Password"_s, u"demo"_s);
    m_hand.key(Qt::Key_Return);
    m_hand.press(u"Messages"_s); // everybody who is signed in has them
}

Theatre::Theatre(QApplication &application)
    : shop({.upArguments = {u"--demo"_s}})
    , theme(application)
    , buyer(u"the buyer"_s, theme, language)
    , seller(u"the seller"_s, theme, language)
{
    language.choose(u"en"_s);
}

void chapter(const QString &title)
{
    std::printf("\n%s\n", qPrintable(title));
    std::fflush(stdout);
}

} // namespace journeys
