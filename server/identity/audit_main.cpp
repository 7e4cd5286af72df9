#include "server/platform/audit/log.h"
#include "server/platform/service/settings.h"

#include <cstdio>

using namespace platform;
using namespace Qt::Literals::StringLiterals;

// Goes along identity's audit log, with the configuration of the service, and says whether it is whole. Returns 0 when
// it is, 1 when it is not or cannot be read, 2 when the configuration is bad.
int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"identity"_s, argc, argv);
    const postgres::Settings database = service::databaseSettings(service);
    if (const QStringList faults = service.configuration().faults(); !faults.isEmpty()) {
        std::fprintf(stderr, "bookstore-identity-audit: %s\n", qUtf8Printable(faults.join(u"; "_s)));
        return service::Service::kMisconfigured;
    }
    postgres::Connection connection(database);
    const auto chain = audit::check(connection);
    if (!chain) {
        std::fprintf(stderr, "bookstore-identity-audit: %s\n", qUtf8Printable(chain.error().detail));
        return service::Service::kFailed;
    }
    std::printf("%lld entries, each as it was written; the hash of the last: %s\n", (long long)chain->length(),
        chain->length() > 0 ? chain->hash().toHex().constData() : "none yet");
    return 0;
}
