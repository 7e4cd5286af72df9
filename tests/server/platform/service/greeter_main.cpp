#include "server/platform/service/service.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPromise>

using namespace platform;
using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(greeter, "shop.greeter")

// Answers after a while, so that something can be in flight.
QFuture<http::Response> greetSlowly(const http::Request &)
{
    const auto promise = std::make_shared<QPromise<http::Response>>();
    promise->start();
    QTimer::singleShot(400, [promise] {
        promise->addResult(http::json(QJsonObject{{"hello"_L1, "at last"_L1}}));
        promise->finish();
    });
    return promise->future();
}

} // namespace

// A service as small as one can be. It is what every main() looks like: a list of parts.
int main(int argc, char **argv)
{
    service::Service service(u"shop"_s, u"greeter"_s, argc, argv);
    const QString greeting = service.configuration().text("GREETING"_L1);
    const QString moodFile = service.configuration().text("MOOD_FILE"_L1, u"/"_s);

    http::Router routes;
    routes.route(http::Method::Get, u"/hello/<name>"_s, [greeting](const http::Request &request) {
        qCDebug(greeter) << "greeting" << request.argument();
        return http::json(QJsonObject{{"hello"_L1, QString(greeting + u' ' + request.argument())}});
    });
    routes.route(http::Method::Get, u"/slow"_s, greetSlowly);

    service.needs(u"mood"_s, [moodFile] { return QFile::exists(moodFile); });
    service.runs([] { qCInfo(greeter) << "first starts"; }, [] { qCInfo(greeter) << "first stops"; });
    service.runs([] { qCInfo(greeter) << "second starts"; }, [] { qCInfo(greeter) << "second stops"; });
    service.serves(std::move(routes));
    service.internal().route(http::Method::Get, u"/secret"_s, [](const http::Request &) { return http::noContent(); });
    return service.run();
}
