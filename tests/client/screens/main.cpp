#include "client/api/file_token_store.h"
#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/widgets/theme.h"
#include "tests/journeys/cast.h"

#include <QApplication>
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

// One person's window, at each of its places.
class Photographer {
public:
    explicit Photographer(QString folder)
        : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
    }

    void takeAll(app::MainWindow &window, const QString &who, const QString &manner)
    {
        for (const QString &place : window.places()) {
            window.goTo(place);
            settle();
            take(window, who + u'-' + place + u'-' + manner);
        }
    }

    void take(QWidget &window, const QString &name)
    {
        const QString file = m_folder + u'/' + name + u".png"_s;
        if (!window.grab().save(file))
            throw Surprise(u"cannot write "_s + file);
        std::printf("%s\n", qPrintable(file));
        std::fflush(stdout);
    }

private:
    QString m_folder;
};

static void photograph(const QString &folder)
{
    Narrator narrator;
    RunningShop shop({.upArguments = {u"--demo"_s}});
    Cast cast(shop, narrator);
    liveForAWhile(cast);

    QTemporaryDir home;
    api::FileTokenStore tokens(home.path());
    widgets::Theme theme(*qApp);
    app::Language language;
    Photographer photographer(folder);
    for (const QString &who : {u"buyer"_s, u"seller"_s, u"admin"_s}) {
        app::Desktop desktop(tokens, theme, language);
        desktop.start({.shop = shop.gateway().toString(), .as = who});
        settle(2s);
        for (const QString &code : {u"ko"_s, u"en"_s}) {
            language.choose(code);
            for (const auto scheme : {widgets::Theme::Scheme::Light, widgets::Theme::Scheme::Dark}) {
                theme.choose(scheme);
                settle();
                photographer.takeAll(
                    desktop.window(), who, code + (scheme == widgets::Theme::Scheme::Dark ? u"-dark"_s : u"-light"_s));
            }
        }
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
