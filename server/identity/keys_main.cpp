#include "server/identity/adapters/crypto/signing_keys.h"
#include "server/platform/service/service.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace platform;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kLongestLead = 24 * 3'600; // seconds

int fail(const QString &why)
{
    std::fprintf(stderr, "bookstore-identity-keys: %s\n", qUtf8Printable(why));
    return service::Service::kFailed;
}

QString shown(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : u"the beginning"_s;
}

int list(const identity::SigningKeys &keys, const QDateTime &now)
{
    const QString signer = keys.signer(now).publicKey().kid();
    const auto published = keys.published(now);
    for (const identity::SigningKey &key : keys.keys) {
        const QString kid = key.key.publicKey().kid();
        const bool isPublished =
            std::any_of(published.begin(), published.end(), [&](const auto &listed) { return listed.kid() == kid; });
        std::printf("%s  signs from %s%s\n", qUtf8Printable(kid), qUtf8Printable(shown(key.signsFrom)),
            kid == signer     ? ", now"
                : isPublished ? ", published"
                              : ", done with");
    }
    return 0;
}

int write(const identity::SigningKeys &keys, const QString &file, const QDateTime &now)
{
    const auto written = identity::writeSigningKeys(keys, file);
    return written ? list(keys, now) : fail(written.error().detail);
}

int rotate(const identity::SigningKeys &keys, const QString &file, std::chrono::seconds lead)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (keys.isChanging(now))
        return fail(u"a new key is on its way already; it signs from %1"_s.arg(shown(keys.keys.first().signsFrom)));
    return write(keys.rotated(now.addDuration(lead), now), file, now);
}

// What stands on the command line besides --config, which is the service's.
struct Wish {
    QString command; // list, rotate, withdraw
    std::chrono::seconds lead = identity::SigningKeys::kLead;
};

std::optional<Wish> wishIn(const QStringList &arguments)
{
    QCommandLineParser line;
    line.addOptions({{u"config"_s, {}, u"file"_s}, {u"lead"_s, {}, u"seconds"_s}});
    bool whole = line.parse(arguments);
    Wish wish{line.positionalArguments().value(0)};
    if (whole && line.isSet(u"lead"_s))
        wish.lead = std::chrono::seconds(line.value(u"lead"_s).toInt(&whole));
    const bool known = QStringList{u"list"_s, u"rotate"_s, u"withdraw"_s}.contains(wish.command);
    return whole && known && wish.lead.count() >= 0 && wish.lead.count() <= kLongestLead ? std::optional(wish)
                                                                                         : std::nullopt;
}

} // namespace

// The signing keys of identity, with the configuration of the service, while it runs: `list` tells them, `rotate
// [--lead SECONDS]` adds a new one that signs a while later, `withdraw` leaves a new one alone, so that everybody has
// to refresh their tokens. Returns 0, 1 when it cannot be done, 2 when the configuration or the command line is bad.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto wish = wishIn(arguments);
    if (!wish) {
        std::fputs("bookstore-identity-keys: --config FILE list | rotate [--lead SECONDS] | withdraw\n", stderr);
        return service::Service::kMisconfigured;
    }
    QString configFile;
    const qsizetype at = arguments.indexOf(u"--config"_s);
    if (at >= 0)
        configFile = arguments.value(at + 1);
    service::Configuration configuration(u"BOOKSTORE"_s, QProcessEnvironment::systemEnvironment(), configFile);
    const QString file = configuration.text("SIGNING_KEY_FILE"_L1);
    if (!configuration.faults().isEmpty())
        return fail(configuration.faults().join(u"; "_s)) + 1;
    const auto keys = identity::readSigningKeys(file);
    if (!keys)
        return fail(u"%1: %2"_s.arg(file, keys.error().detail));
    if (wish->command == "list"_L1)
        return list(*keys, QDateTime::currentDateTimeUtc());
    if (wish->command == "rotate"_L1)
        return rotate(*keys, file, wish->lead);
    return write(identity::SigningKeys::fresh(), file, QDateTime::currentDateTimeUtc());
}
