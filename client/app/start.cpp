#include "client/app/start.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;

Start readStart(const QStringList &arguments)
{
    QCommandLineParser line;
    line.setApplicationDescription(u"Buy and sell books at a Bookstore shop."_s);
    line.addHelpOption();
    line.addVersionOption();
    line.addOptions({
        {u"shop"_s, u"Use the shop at this address."_s, u"address"_s},
        {u"as"_s, u"Sign in to a demo shop as buyer, buyer2, seller, seller2 or admin."_s, u"role"_s},
        {u"profile"_s, u"Keep settings and sign-in apart under this name."_s, u"name"_s},
    });
    QCommandLineOption firstSight(u"tell-first-sight"_s, u"Say on standard output when the first books are shown."_s);
    firstSight.setFlags(QCommandLineOption::HiddenFromHelp);
    line.addOption(firstSight);
    line.addPositionalArgument(u"link"_s, u"bookstore://order/<id>"_s, u"[link]"_s);
    line.process(arguments);
    return {line.value(u"shop"_s), line.value(u"as"_s), line.value(u"profile"_s), line.positionalArguments(),
        line.isSet(firstSight)};
}

void useProfile(const QString &profile)
{
    QCoreApplication::setOrganizationName(u"Bookstore"_s);
    QCoreApplication::setApplicationName(profile.isEmpty() ? u"desktop"_s : u"desktop-"_s + profile);
}

} // namespace app
