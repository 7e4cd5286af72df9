#include "server/platform/service/service.h"
#include "server/platform/service/settings.h"

using namespace platform;
using namespace Qt::Literals::StringLiterals;

// A service with a database: POST /notes keeps an empty note.
int main(int argc, char **argv)
{
    service::Service service(u"shop"_s, u"keeper"_s, argc, argv);
    postgres::Database database(service::databaseSettings(service));
    QObject answers;

    http::Router routes;
    routes.route(http::Method::Post, u"/notes"_s, [&](const http::Request &) {
        return database
            .transact([](postgres::Connection &connection) {
                return connection.execute("keeper/queries/add_note"_L1, {{"text"_L1, u"hello"_s}});
            })
            .then(&answers, [](const core::Result<int> &kept) {
                return http::respond(kept, [](int) { return http::noContent(); });
            });
    });

    service.migrates(database, {u"keeper"_s});
    service.serves(std::move(routes));
    return service.run();
}
