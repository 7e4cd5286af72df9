#include "tests/client/screens/views.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using journeys::Hand;

namespace {

// What stands there in the language in use.
QString said(const char *context, const char *text, int n = -1)
{
    return QCoreApplication::translate(context, text, nullptr, n).remove(u'&');
}

void chooseList(Hand &hand, const QString &list)
{
    hand.press(said("app::Rooms", "My books"));
    hand.press(said("seller::BooksPage", "Import CSV"));
    hand.press(said("seller::FileDrop", "Choose file…"));
    hand.type(said("QFileDialog", "File &name:"), list);
    hand.press(said("QFileDialog", "&Open"));
    hand.expect(said("seller::ChooseStep", "The columns are those of the shop."));
}

void checkList(Hand &hand, const QString &list)
{
    chooseList(hand, list);
    hand.press(said("seller::ImportWizard", "Check"));
    hand.expect(said("seller::ReportStep", "%n row(s) refused:", 1));
}

void importList(Hand &hand, const QString &list)
{
    checkList(hand, list);
    hand.press(said("seller::ReportStep", "Import the good rows and leave the others out"));
    hand.press(said("seller::ImportWizard", "Import"));
    hand.expect(said("seller::ImportWizard", "%n book(s) imported. They are for sale now.", 2));
}

} // namespace

QList<View> viewsOfGuest(const Scenery &scenery)
{
    return {
        {u"sign-in"_s, [](Hand &hand) { hand.press(said("app::Desktop", "Sign in")); }},
        {u"suspended"_s,
            [scenery](Hand &hand) {
                hand.type(said("account::SignInPage", "E-mail address"), scenery.emailOfSuspended);
                hand.type(said("account::SignInPage", "Password"), scenery.passwordOfSuspended);
                hand.press(said("account::SignInPage", "Sign in"));
            }},
        {u"register"_s, [](Hand &hand) { hand.press(said("account::SignInPage", "Create an account")); }},
        {u"forgot"_s,
            [](Hand &hand) {
                hand.press(said("account::RegisterPage", "I already have an account"));
                hand.press(said("account::SignInPage", "Forgot your password?"));
            }},
        {u"new-password"_s,
            [](Hand &hand) {
                hand.type(said("account::ForgotPage", "E-mail address"), u"buyer@demo"_s);
                hand.press(said("account::ForgotPage", "Send code"));
                hand.expect(said("account::NewPasswordPage", "Set a new password"));
            }},
    };
}

QList<View> viewsOfBuyer()
{
    return {
        {u"book"_s, [](Hand &hand) { hand.open(u"The Great Gatsby"_s); }},
        {u"checkout"_s, [](Hand &hand) { hand.press(said("storefront::BookPage", "Buy now")); }},
        {u"cart-filled"_s,
            [](Hand &hand) {
                hand.press(said("app::Rooms", "Books"));
                hand.open(u"The Castle"_s);
                hand.press(said("storefront::BookPage", "Add to cart"));
                hand.press(said("app::Rooms", "Cart"));
            }},
        {u"nothing-found"_s,
            [](Hand &hand) {
                hand.press(said("app::Rooms", "Books"));
                hand.type(said("storefront::BooksPage", "Title, author, publisher or ISBN"), u"아무도 쓰지 않은 책"_s);
            }},
        {u"order"_s,
            [](Hand &hand) {
                hand.press(said("app::Rooms", "My orders"));
                hand.open(u"노인과 바다"_s);
            }},
        {u"order-cancelled"_s, [](Hand &hand) { hand.open(said("tracking::Status", "Cancelled")); }},
        {u"cancel-order"_s,
            [](Hand &hand) {
                hand.open(u"₩38,400"_s); // paid, and not sent yet
                hand.press(said("tracking::OrderPage", "Cancel order"));
            }},
        {u"shortcuts"_s, [](Hand &hand) { hand.key(Qt::Key_F1); }},
    };
}

QList<View> viewsOfSeller(const Scenery &scenery)
{
    const QString list = scenery.listOfBooks;
    return {
        {u"add-book"_s,
            [](Hand &hand) {
                hand.press(said("app::Rooms", "My books"));
                hand.press(said("seller::BooksPage", "Add book"));
            }},
        {u"withdraw"_s,
            [](Hand &hand) {
                hand.choose(u"노인과 바다"_s);
                hand.press(said("seller::BooksPage", "Withdraw"));
            }},
        {u"import-1-choose"_s, [list](Hand &hand) { chooseList(hand, list); }},
        {u"import-2-check"_s, [list](Hand &hand) { checkList(hand, list); }},
        {u"import-3-done"_s, [list](Hand &hand) { importList(hand, list); }},
    };
}
