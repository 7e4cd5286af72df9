#include "client/api/file_token_store.h"
#include "client/app/desktop.h"
#include "tests/client/screens/photographer.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace journeys;
using namespace std::chrono_literals;

static void photograph(const QString &folder)
{
    Narrator narrator;
    RunningShop shop({.upArguments = {u"--demo"_s}});
    Cast cast(shop, narrator);
    const QTemporaryDir desk;
    const Scenery scenery = prepareScenery(cast, desk.path());

    widgets::Theme theme(*qApp);
    app::Language language;
    Photographer photographer(folder, theme, language);
    const std::array people{std::pair{QString(), viewsOfGuest(scenery)}, std::pair{u"buyer"_s, viewsOfBuyer()},
        std::pair{u"seller"_s, viewsOfSeller(scenery)}, std::pair{u"admin"_s, QList<View>()}};
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
