#include "server/bookstore/postgres_programs.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kDebianFolder = u"/usr/lib/postgresql"_s;

QString majorVersionOf(const QString &dataFolder)
{
    QFile file(dataFolder + u"/PG_VERSION"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

// Newest first.
QStringList installedVersions()
{
    QStringList versions = QDir(kDebianFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(
        versions.begin(), versions.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    return versions;
}

tl::unexpected<core::Error> missing(const QString &version)
{
    return core::fail(core::Fault::Unavailable, "postgresql-missing"_L1,
        u"PostgreSQL %1 is not installed (Debian: apt-get install postgresql)."_s.arg(version).simplified());
}

} // namespace

core::Result<QString> postgresPrograms(const QString &dataFolder)
{
    return postgresProgramsOf(majorVersionOf(dataFolder));
}

core::Result<QString> postgresProgramsOf(const QString &majorVersion)
{
    for (const QString &version : installedVersions()) {
        const QString folder = u"%1/%2/bin"_s.arg(kDebianFolder, version);
        if ((majorVersion.isEmpty() || majorVersion == version) && QFileInfo(folder + u"/postgres"_s).isExecutable())
            return folder;
    }
    // Other systems have one version only, in PATH; if it is the wrong one, it says so itself.
    const QString elsewhere = QStandardPaths::findExecutable(u"postgres"_s);
    if (installedVersions().isEmpty() && !elsewhere.isEmpty())
        return QFileInfo(elsewhere).canonicalPath();
    return missing(majorVersion);
}

core::Result<QString> postgresVersion(const QString &programs)
{
    static const QRegularExpression number(u"\\(PostgreSQL\\) ([0-9.]+)"_s);
    QProcess postgres;
    postgres.start(programs + u"/postgres"_s, {u"--version"_s});
    postgres.waitForFinished();
    const auto found = number.match(QString::fromUtf8(postgres.readAllStandardOutput()));
    return found.hasMatch() ? core::Result<QString>(found.captured(1)) : missing({});
}

} // namespace bookstore
