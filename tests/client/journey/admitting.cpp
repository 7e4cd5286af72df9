#include "tests/client/journey/chapters.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

void registerByHand(Hand &hand, const QString &name, const QString &email)
{
    hand.press(u"Sign in"_s);
    hand.press(u"Create an account"_s);
    hand.type(u"Name"_s, name);
    hand.type(u"E-mail address"_s, email);
    hand.type(u"Password"_s, u"difference engine"_s);
    hand.press(u"Create account"_s);
    hand.expect(u"My orders"_s);
}

void aBuyerBecomesASeller(Theatre &t)
{
    chapter(u"Somebody registers and applies to sell; the admin agrees, and their window has a desk"_s);
    Seat newcomer(u"the newcomer"_s, t.theme, t.language);
    Seat admin(u"the admin"_s, t.theme, t.language);
    newcomer.enter(t.shop);
    registerByHand(newcomer.hand(), u"Ada Byron"_s, u"ada@example.com"_s);
    newcomer.hand().press(u"Settings"_s);
    newcomer.hand().type(u"Name of your shop"_s, u"Analytical Books"_s);
    newcomer.hand().press(u"Apply"_s);
    newcomer.hand().expect(u"Waiting for approval"_s);
    admin.signIn(t.shop, u"admin"_s);
    admin.hand().press(u"Overview"_s);
    admin.hand().choose(u"Analytical Books"_s);
    admin.hand().press(u"Approve"_s);
    admin.hand().expect(u"Let Analytical Books sell here?"_s);
    admin.hand().press(u"Approve"_s); // in the question, which is above
    admin.hand().expect(u"Analytical Books may sell here now."_s);
    newcomer.hand().press(u"My books"_s);
    newcomer.hand().expect(u"No books yet"_s);
    newcomer.hand().press(u"Settings"_s);
    newcomer.hand().expect(u"You sell here as “Analytical Books”."_s);
}

} // namespace journeys
