#include "client/api/file_token_store.h"
#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/offline/example_shop.h"
#include "client/widgets/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

// The real client on the examples of the contracts, without any server: to look at it, and to work on its looks. What
// it keeps is thrown away.
int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/bookstore.svg"_s));
    app::useProfile(u"offline-%1"_s.arg(QCoreApplication::applicationPid()));
    const QTemporaryDir home;
    api::FileTokenStore tokens(home.path());
    widgets::Theme theme(application);
    app::Language language;
    app::Desktop desktop(tokens, theme, language);
    desktop.startOn(std::make_unique<offline::ExampleShop>());
    return QApplication::exec();
}
