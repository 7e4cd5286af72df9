#include "server/auditor/audit.h"
#include "server/platform/service/settings.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <cstdio>

using namespace platform;
using namespace Qt::Literals::StringLiterals;

namespace {

int fail(const QString &why, int code)
{
    std::fprintf(stderr, "bookstore-audit: %s\n", qUtf8Printable(why));
    return code;
}

QByteArray written(const auditor::Report &report, bool asJson)
{
    return asJson ? QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact) + '\n' : inWords(report).toUtf8();
}

} // namespace

// Audits the shop once, with the configuration of the auditor, and writes what it found. Returns 0 when every invariant
// holds, 1 when one is broken or the shop cannot be audited, 2 when the configuration is bad.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"bookstore-audit"_s);
    QCommandLineParser line;
    line.addOptions({{u"config"_s, {}, u"file"_s}, {u"json"_s, {}}});
    if (!line.parse(QCoreApplication::arguments()) || !line.positionalArguments().isEmpty())
        return fail(u"takes --config FILE and --json"_s, service::Service::kMisconfigured);
    service::Configuration configuration(
        u"BOOKSTORE"_s, QProcessEnvironment::systemEnvironment(), line.value(u"config"_s));
    postgres::Settings database = service::databaseSettings(configuration, u"auditor"_s);
    if (const QStringList faults = configuration.faults(); !faults.isEmpty())
        return fail(faults.join(u"; "_s), service::Service::kMisconfigured);
    database.statementTimeout = {}; // it reads as much as there is
    postgres::Connection connection(database);
    const auto report = auditor::audit(connection, auditor::kPatience);
    if (!report)
        return fail(report.error().detail, service::Service::kFailed);
    std::fputs(written(*report, line.isSet(u"json"_s)).constData(), stdout);
    return report->holds() ? 0 : service::Service::kFailed;
}
