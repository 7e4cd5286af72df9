#include "client/api/file_token_store.h"
#include "client/api/keychain_token_store.h"
#include "client/app/desktop.h"
#include "client/app/first_sight.h"
#include "client/app/language.h"
#include "client/app/single_instance.h"
#include "client/widgets/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(BOOKSTORE_VERSION));
    QApplication::setDesktopFileName(u"bookstore-desktop"_s);
    QApplication::setWindowIcon(QIcon(u":/bookstore.svg"_s));
    const app::Start start = app::readStart(QApplication::arguments());
    app::useProfile(start.profile);

    app::SingleInstance instance(start.profile);
    if (instance.handOver(start.links))
        return 0;

    api::FileTokenStore file(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    api::KeychainTokenStore tokens(file);
    widgets::Theme theme(application);
    app::Language language;
    language.choose(QSettings().value(u"language"_s).toString());
    theme.choose(widgets::Theme::Scheme(QSettings().value(u"scheme"_s).toInt()));

    if (start.tellsFirstSight)
        app::tellFirstSight(application);
    app::Desktop desktop(tokens, theme, language);
    QObject::connect(&instance, &app::SingleInstance::called, &desktop, &app::Desktop::open);
    desktop.start(start);
    return QApplication::exec();
}
