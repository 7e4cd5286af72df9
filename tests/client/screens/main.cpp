#include "client/api/file_token_store.h"
#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/widgets/theme.h"
#include "tests/client/journey/hand.h"
#include "tests/journeys/cast.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace journeys;
using namespace std::chrono_literals;

// Lets the window work until nothing moves any more, as far as one can tell by waiting.
static void settle(std::chrono::milliseconds time = 900ms)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

// Orders in different states, so that every page has something to show.
static void liveForAWhile(Cast &cast)
{
    const Cast::Book sea = cast.newBook(cast.seller, u"노인과 바다"_s, 12'800, 40);
    const Cast::Book emma =
        cast.newBook(cast.otherSeller, u"Emma, with the letters and a long afterword"_s, 21'500, 40);
    for (int number = 0; number < 6; ++number)
        (void)cast.placedOrder(number % 2 ? sea : emma, 1 + number % 3);
    const QString shipped = cast.placedOrder(sea, 2);
    cast.waitForDesk(cast.seller, shipped);
    cast.client.post(cast.seller, u"/store/orders/%1/shipment"_s.arg(shipped),
        {{u"courier"_s, u"CJ대한통운"_s}, {u"waybill"_s, u"688012345678"_s}});
    cast.waitForStatus(shipped, u"shipping"_s);
    const QString cancelled = cast.placedOrder(emma);
    cast.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(cancelled));
    cast.waitForStatus(cancelled, u"cancelled"_s);
}

// A page: how to get there, by hand.
struct View {
    QString name;
    std::function<void(Hand &)> go;
};

// What stands there in the language in use.
QString said(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QList<View> viewsOfBuyer()
{
    const auto toBook = [](Hand &hand) { hand.open(u"The Great Gatsby"_s); };
    return {
        {u"book"_s, toBook},
        {u"checkout"_s, [](Hand &hand) { hand.press(said("storefront::BookPage", "Buy now")); }},
        {u"order"_s,
            [](Hand &hand) {
                hand.press(said("app::Rooms", "My orders"));
                hand.open(u"노인과 바다"_s);
            }},
    };
}

QList<View> viewsOfSeller()
{
    return {{u"add-book"_s, [](Hand &hand) {
                 hand.press(said("app::Rooms", "My books"));
                 hand.press(said("seller::BooksPage", "Add book"));
             }}};
}

QList<View> viewsOfGuest()
{
    return {{u"sign-in"_s, [](Hand &hand) { hand.press(said("app::Desktop", "Sign in")); }},
        {u"register"_s, [](Hand &hand) { hand.press(said("account::SignInPage", "Create an account")); }},
        {u"forgot"_s,
            [](Hand &hand) {
                hand.press(said("account::RegisterPage", "I already have an account"));
                hand.press(said("account::SignInPage", "Forgot your password?"));
            }},
        {u"new-password"_s, [](Hand &hand) {
             hand.type(said("account::ForgotPage", "E-mail address"), u"buyer@demo"_s);
             hand.press(said("account::ForgotPage", "Send code"));
             hand.expect(said("account::NewPasswordPage", "Set a new password"));
         }}};
}

// One person's window, at each of its pages.
class Photographer {
public:
    Photographer(QString folder, widgets::Theme &theme, app::Language &language)
        : m_folder(std::move(folder))
        , m_theme(theme)
        , m_language(language)
    {
        QDir().mkpath(m_folder);
    }

    void takeAll(app::MainWindow &window, const QString &who, const QList<View> &views)
    {
        Hand hand(window, who);
        for (const QString &code : {u"ko"_s, u"en"_s}) {
            m_language.choose(code);
            settle();
            for (const QString &place : window.places()) {
                window.goTo(place);
                settle();
                take(window, who + u'-' + place + u'-' + code);
            }
            window.goTo(window.places().value(0));
            for (const View &view : views) {
                view.go(hand);
                settle();
                take(window, who + u'-' + view.name + u'-' + code);
            }
            closeDialogs(window);
        }
    }

private:
    void take(QWidget &window, const QString &name)
    {
        for (const auto &[scheme, word] : {std::pair{widgets::Theme::Scheme::Light, u"light"_s},
                 std::pair{widgets::Theme::Scheme::Dark, u"dark"_s}}) {
            m_theme.choose(scheme);
            settle(150ms);
            const auto dialogs = window.findChildren<QDialog *>();
            const bool hasDialog = !dialogs.isEmpty() && dialogs.last()->isVisible();
            save(hasDialog ? *dialogs.last() : window, name + u'-' + word);
        }
    }

    void save(QWidget &widget, const QString &name)
    {
        const QString file = m_folder + u'/' + name + u".png"_s;
        if (!widget.grab().save(file))
            throw Surprise(u"cannot write "_s + file);
        std::printf("%s\n", qPrintable(file));
        std::fflush(stdout);
    }

    static void closeDialogs(QWidget &window)
    {
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->reject();
        settle(100ms);
    }

    QString m_folder;
    widgets::Theme &m_theme;
    app::Language &m_language;
};

static void photograph(const QString &folder)
{
    Narrator narrator;
    RunningShop shop({.upArguments = {u"--demo"_s}});
    Cast cast(shop, narrator);
    liveForAWhile(cast);

    widgets::Theme theme(*qApp);
    app::Language language;
    Photographer photographer(folder, theme, language);
    const std::array people{std::pair{QString(), viewsOfGuest()}, std::pair{u"buyer"_s, viewsOfBuyer()},
        std::pair{u"seller"_s, viewsOfSeller()}, std::pair{u"admin"_s, QList<View>()}};
    for (const auto &[who, views] : people) {
        const QTemporaryDir home;
        api::FileTokenStore tokens(home.path());
        app::Desktop desktop(tokens, theme, language);
        desktop.start({.shop = shop.gateway().toString(), .as = who});
        settle(2s);
        photographer.takeAll(desktop.window(), who.isEmpty() ? u"guest"_s : who, views);
    }
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    app::useProfile(u"screenshots"_s);
    try {
        photograph(application.arguments().value(1, u"screenshots"_s));
    } catch (const Surprise &surprise) {
        std::fprintf(stderr, "surprise: %s\n", surprise.what());
        return 1;
    }
    return 0;
}
