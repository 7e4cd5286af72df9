#include "tests/client/journey/chapters.h"

#include <QRegularExpression>
#include <QTest>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kEmail = u"grace@example.com"_s;
const QString kNewPassword = u"nanosecond of wire"_s;

// The code in the newest mail to this address.
QString codeMailedTo(const RunningShop &shop, const QString &email)
{
    static const QRegularExpression code(u"\\d{4} \\d{4}"_s);
    QString found;
    const auto hasCome = [&] {
        for (const tests::ReceivedMail &mail : shop.mails()) {
            if (mail.headers.value(u"to"_s).contains(email))
                found = code.match(mail.text).captured();
        }
        return !found.isEmpty();
    };
    expect(QTest::qWaitFor(hasCome, int(Hand::kPatience.count())), u"a mail with a code"_s);
    return found;
}

void setNewPassword(Hand &hand, const RunningShop &shop)
{
    hand.press(u"Sign in"_s);
    hand.press(u"Forgot your password?"_s);
    hand.type(u"E-mail address"_s, kEmail);
    hand.press(u"Send code"_s);
    hand.type(u"Code from the mail"_s, codeMailedTo(shop, kEmail));
    hand.type(u"New password"_s, kNewPassword);
    hand.press(u"Set password and sign in"_s);
    hand.expect(u"My orders"_s);
}

void signInAgain(Hand &hand, const QString &password)
{
    hand.type(u"E-mail address"_s, kEmail);
    hand.type(u"Password"_s, password);
    hand.key(Qt::Key_Return);
}

} // namespace

void aForgottenPasswordIsSetAnew(Theatre &t)
{
    chapter(u"Somebody forgets the password, sets a new one by the code in a mail, and signs out elsewhere"_s);
    Seat atHome(u"who is at home"_s, t.theme, t.language);
    Seat away(u"who is away"_s, t.theme, t.language);
    atHome.enter(t.shop);
    registerByHand(atHome.hand(), u"Grace Hopper"_s, kEmail);
    away.enter(t.shop);
    setNewPassword(away.hand(), t.shop);
    away.hand().press(u"Settings"_s);
    away.hand().expect(u"This device"_s);
    away.hand().expectGone(u"Sign out everywhere else"_s); // the new password has done that
    atHome.hand().press(u"Settings"_s);
    atHome.hand().press(u"Sign out"_s);
    atHome.hand().press(u"Sign in"_s);
    signInAgain(atHome.hand(), u"difference engine"_s);
    atHome.hand().expect(u"The e-mail address or the password is wrong."_s);
    signInAgain(atHome.hand(), kNewPassword);
    atHome.hand().expect(u"My orders"_s);
    atHome.hand().press(u"Settings"_s);
    atHome.hand().expect(u"This device"_s);
    atHome.hand().press(u"Sign out everywhere else"_s);
    atHome.hand().expect(u"Sign out everywhere else?"_s);
    atHome.hand().press(u"Sign out everywhere else"_s); // in the question, which is above
    atHome.hand().expect(u"You are signed in only here now."_s);
}

} // namespace journeys
