#include "tests/client/closing/day.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using journeys::Hand;

namespace {

const QString kBook = u"데미안"_s;
const QString kOrder = u"Kafka on the Shore"_s;

QList<Doing> buying()
{
    return {
        [](Hand &hand) { hand.open(kBook); },
        [](Hand &hand) { hand.press(u"Buy now"_s); },
        [](Hand &hand) {
            hand.expect(u"Deliver to"_s);
            if (!hand.sees(u"Recipient"_s))
                return; // the one of the last order is chosen
            hand.type(u"Recipient"_s, u"Ada"_s);
            hand.type(u"Phone"_s, u"010-1234-5678"_s);
            hand.type(u"Postal code"_s, u"04524"_s);
            hand.type(u"Address"_s, u"Sejong-daero 110"_s);
        },
        [](Hand &hand) { hand.press(u"Pay ₩9,000 and order"_s); },
        [](Hand &hand) { hand.press(u"Show order"_s); },
        [](Hand &hand) { hand.key(Qt::Key_F5); },
    };
}

QList<Doing> following()
{
    return {
        [](Hand &hand) { hand.press(u"My orders"_s); },
        [](Hand &hand) { hand.open(kOrder); },
        [](Hand &hand) { hand.press(u"Cancel order"_s); },
        [](Hand &hand) { hand.press(u"Cancel order"_s); }, // in the question, which is above
        [](Hand &hand) { hand.press(u"Messages"_s); },
        [](Hand &hand) { hand.press(u"Mark all as read"_s); },
    };
}

QList<Doing> selling()
{
    return {
        [](Hand &hand) { hand.press(u"Order desk"_s); },
        [](Hand &hand) { hand.choose(u"To pack"_s); },
        [](Hand &hand) { hand.type(u"Waybill"_s, u"688012345678"_s); },
        [](Hand &hand) { hand.press(u"Confirm and ship"_s); },
        [](Hand &hand) { hand.press(u"My books"_s); },
        [](Hand &hand) { hand.edit(kBook, u"Price"_s, u"9900"_s); },
        [](Hand &hand) { hand.choose(kBook); },
        [](Hand &hand) { hand.press(u"Edit"_s); },
        [](Hand &hand) { hand.press(u"Save"_s); },
        [](Hand &hand) { hand.choose(kBook); },
        [](Hand &hand) { hand.press(u"Withdraw"_s); },
        [](Hand &hand) { hand.press(u"Withdraw"_s); },
    };
}

QList<Doing> deciding()
{
    return {
        [](Hand &hand) { hand.press(u"Overview"_s); },
        [](Hand &hand) { hand.choose(u"바다 서점"_s); },
        [](Hand &hand) { hand.press(u"Approve"_s); },
        [](Hand &hand) { hand.press(u"Approve"_s); },
        [](Hand &hand) { hand.press(u"Settings"_s); },
        [](Hand &hand) { hand.press(u"Books"_s); },
        [](Hand &hand) { hand.key(Qt::Key_F5); },
    };
}

} // namespace

const QList<Doing> &aDay()
{
    static const QList<Doing> day = following() + selling() + deciding() + buying();
    return day;
}

} // namespace tests
