#include "tests/journeys/chapters.h"

#include <QProcess>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

void aStrangerBuysByTheDocuments(Cast &cast, const QString &tools)
{
    cast.narrator.chapter(u"O6"_s, u"Somebody who knows the published documents alone buys and cancels"_s);
    QProcess session;
    session.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, tools);
    session.setProcessEnvironment(environment);
    session.start(u"node"_s,
        {QStringLiteral(CONTRACT_TESTS "/session.js"), cast.shop.gateway().toString(QUrl::StripTrailingSlash),
            cast.seller.email, u"demo"_s});
    const bool ended = session.waitForFinished(60'000);
    const QString told = QString::fromUtf8(session.readAll()).trimmed();
    expect(ended && session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0,
        u"the session broke off:\n"_s + told.left(4'000));
    for (const QString &line : told.split(u'\n'))
        cast.narrator.remark(line);
}

} // namespace journeys
