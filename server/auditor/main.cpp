#include "server/auditor/scheduled_audit.h"
#include "server/platform/service/settings.h"

using namespace platform;
using namespace Qt::Literals::StringLiterals;

// Reads the databases of all services and writes none of them; see docs/decisions/0027-the-auditor.md.
int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"auditor"_s, argc, argv);
    postgres::Settings settings = service::databaseSettings(service);
    settings.statementTimeout = {}; // it reads as much as there is
    settings.connections = 1;
    postgres::Database database(settings);
    const std::chrono::seconds interval(
        service.configuration().number("AUDIT_INTERVAL_SECONDS"_L1, 1, 7 * 24 * 3'600, 900));
    auditor::ScheduledAudit audit(database, {interval});

    service.migrates(database, {});
    service.runs([&] { audit.start(); }, [&] { audit.stop(); });
    return service.run();
}
